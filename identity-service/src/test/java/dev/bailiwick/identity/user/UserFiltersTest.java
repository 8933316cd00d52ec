package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.Person;
import dev.bailiwick.identity.RealParts;
import dev.bailiwick.identity.WithRealParts;
import dev.bailiwick.local.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which people a list is of: by id, and those without any access. */
@QuarkusTest
class UserFiltersTest extends WithRealParts {
    /** Made by the API these would take minutes of Argon2, and what is tested is the reading. */
    private static final String FILL = """
            insert into user_account (user_key, id, row_version, email, home_type, home_id, home_path, origin, status,
                feed_version, introduction_state, created_by_type, created_by_id, created_at, updated_at)
            select gen_random_uuid(), 'few-' || lpad(n::text, 3, '0'), 0, lpad(n::text, 3, '0') || '-few@example.com',
                split_part(home, '/', 1), split_part(home, '/', 2), array['tenant/default', home], 'LOCAL', 'INVITED', 1,
                'NONE', 'service-account', 'tests', now() - n * interval '1 second', now()
            from (select generate_series(1, ?) n, ?::text home) those""";

    private String home = "";

    @BeforeEach
    void putScopes() {
        home = "department/filtered-" + Api.newEmail("d").hashCode();
        administrator().putScope(home, "tenant/default");
    }

    @Test
    void byIdsOnlyThoseAreListedThatTheCallerMaySee() {
        var seen = atHome("seen");
        var alsoSeen = atHome("also-seen");
        var unseen = Person.madeBy(administrator(), "unseen");
        var departmental = Person.madeBy(administrator(), "departmental");
        administrator().grant(departmental.subject(), "system-administrator", home);
        var query = "/api/v1/users?total=true&sort=email&id=%s&id=%s&id=%s&id=nobody"
                .formatted(seen.id(), alsoSeen.id(), unseen.id());

        departmental
                .api()
                .get(query)
                .then()
                .statusCode(200)
                .body("items.id", contains(alsoSeen.id(), seen.id()), "total", equalTo(2));
        administrator().get(query).then().body("total", equalTo(3));
        administrator().get(query + "&search=also-seen").then().body("items.id", contains(alsoSeen.id()));
    }

    @Test
    void atMostAHundredIdsCanBeAskedFor() {
        var hundred = IntStream.range(0, 100).mapToObj(n -> "id=u-" + n).collect(Collectors.joining("&"));

        administrator().get("/api/v1/users?" + hundred).then().statusCode(200).body("items", empty());
        refused(hundred + "&id=u-100", "id", "too-many");
        refused("id=" + "x".repeat(256), "id", "format");
        refused("id=a%2Fb", "id", "format");
    }

    @Test
    void withoutAccessAreThoseWhomNoEffectiveRuleGivesAnything() {
        var nothing = atHome("nothing");
        var viewer = atHome("viewer");
        administrator().grant(viewer.subject(), "viewer", home);
        var query = "/api/v1/users?access=none&total=true&homeScope=" + home;

        administrator().get(query).then().statusCode(200).body("items.id", contains(nothing.id()), "total", equalTo(1));

        administrator().grant(nothing.subject(), "viewer", home);
        administrator().get(query).then().body("items", empty(), "total", equalTo(0));
    }

    @Test
    void withoutAccessPagesAsEveryListDoes() {
        var people = IntStream.range(0, 5).mapToObj(n -> atHome("paged").id()).toList();
        var query = "/api/v1/users?access=none&limit=3&homeScope=" + home;

        var first = administrator().get(query);
        first.then().statusCode(200).body("items", hasSize(3), "items.id", everyItem(in(people)));
        String next = first.path("nextCursor");
        administrator().get(query + "&cursor=" + next).then().statusCode(200).body("items", hasSize(2));
        refused("cursor=" + next, "cursor", "format");
    }

    /** Of everybody but each fiftieth access-service has not heard, and so cannot say that he has no access. */
    @Test
    void theFewWithoutAccessAmongManyAreFoundInEveryOrder() {
        Rows.change(RealParts.get().database(), FILL, 300, home);
        try {
            var few = IntStream.of(50, 100, 150, 200, 250, 300)
                    .mapToObj("few-%03d"::formatted)
                    .toList();
            few.forEach(id -> administrator().putSubject("user/" + id, home));

            assertThat(allPages("email")).containsExactlyElementsOf(few);
            assertThat(allPages("-createdAt")).containsExactlyElementsOf(few);
            assertThat(allPages("-email")).containsExactlyElementsOf(few.reversed());
            var rows = administrator()
                    .get("/api/v1/users/export?access=none&sort=email&homeScope=" + home)
                    .asString();
            assertThat(rows.lines().skip(1).map(row -> row.substring(0, row.indexOf(','))))
                    .containsExactlyElementsOf(few);
        } finally {
            Rows.change(RealParts.get().database(), "delete from user_account where id like 'few-%'");
        }
    }

    private List<String> allPages(String order) {
        var query = "/api/v1/users?access=none&limit=2&total=true&homeScope=" + home + "&sort=" + order;
        var found = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = administrator().get(query + cursor);
            page.then().statusCode(200).body("total", equalTo(6));
            found.addAll(page.path("items.id"));
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return found;
    }

    @Test
    void whoSeesNobodyIsToldOfNobodyWithoutAccess() {
        var nobody = atHome("nobody");

        nobody.api().get("/api/v1/users?access=none").then().statusCode(200).body("items", empty());
        refused("access=some", "access", "unknown");
    }

    private void refused(String query, String field, String code) {
        administrator()
                .get("/api/v1/users?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder(field), "violations.code", containsInAnyOrder(code));
    }

    private Person atHome(String localPart) {
        return Person.madeBy(
                administrator(), Map.of("email", Api.newEmail(localPart), "homeScope", Api.reference(home)));
    }
}
