package dev.bailiwick.identity.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.GroupRows;
import dev.bailiwick.identity.Person;
import dev.bailiwick.identity.WithRealParts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GroupsTest extends WithRealParts {
    @Test
    void pagesGoThroughAllOnceInEitherOrder() {
        var prefix = "page-" + UUID.randomUUID() + "-";
        for (var name : List.of("b", "a", "d", "c", "e")) {
            GroupRows.group(prefix + name, "tenant/default");
        }

        assertThat(names("sort=name&search=" + prefix))
                .containsExactlyElementsOf(with(prefix, "a", "b", "c", "d", "e"));
        assertThat(names("sort=-name&search=" + prefix))
                .containsExactlyElementsOf(with(prefix, "e", "d", "c", "b", "a"));
        assertThat(names("sort=createdAt&search=" + prefix))
                .containsExactlyElementsOf(with(prefix, "b", "a", "d", "c", "e"));
    }

    @Test
    void aSearchTakesEveryCharacterLiterally() {
        var name = UUID.randomUUID() + "_100%!";
        GroupRows.group(name, "tenant/default");
        GroupRows.group(name.replace("_", "x"), "tenant/default");

        administrator()
                .request()
                .queryParam("search", name.toUpperCase(java.util.Locale.ROOT))
                .queryParam("total", true)
                .get("/api/v1/groups")
                .then()
                .body("items.name", contains(name))
                .body("total", equalTo(1));
    }

    @Test
    void idsNameTheGroupsThatAreWanted() {
        var one = GroupRows.group("one-" + UUID.randomUUID(), "tenant/default");
        var two = GroupRows.group("two-" + UUID.randomUUID(), "tenant/default");

        administrator()
                .get("/api/v1/groups?id=" + two + "&id=" + one + "&id=" + UUID.randomUUID())
                .then()
                .body("items.id", contains(one, two));
    }

    @Test
    void whoReadsGroupsInOnePlaceSeesThoseAndNoOther() {
        administrator().putScope("cluster/with-groups", "tenant/default");
        var inside = GroupRows.group("inside-" + UUID.randomUUID(), "cluster/with-groups");
        var outside = GroupRows.group("outside-" + UUID.randomUUID(), "tenant/default");
        var editor = Person.madeBy(administrator(), "editor");
        administrator().grant(editor.subject(), "editor", "cluster/with-groups");

        editor.api()
                .get("/api/v1/groups?limit=500")
                .then()
                .body("items.id", hasItem(inside))
                .body("items.id", not(hasItem(outside)));
        editor.api().get("/api/v1/groups/" + inside).then().statusCode(200);
        editor.api().get("/api/v1/groups/" + outside).then().statusCode(404);
        editor.api().get("/api/v1/groups/" + outside + "/members").then().statusCode(404);
    }

    @Test
    void whoMayNotReadAMemberSeesHimWithoutAddressAndNames() {
        administrator().putScope("cluster/known", "tenant/default");
        administrator().putScope("cluster/unknown", "tenant/default");
        var group = GroupRows.group("mixed-" + UUID.randomUUID(), "cluster/known");
        var seen = Person.madeBy(administrator(), home("seen", "cluster/known"));
        var hidden = Person.madeBy(administrator(), home("hidden", "cluster/unknown"));
        GroupRows.member(group, hidden);
        GroupRows.member(group, seen);
        var editor = Person.madeBy(administrator(), "editor");
        administrator().grant(editor.subject(), "editor", "cluster/known");
        var members = "/api/v1/groups/" + group + "/members";

        editor.api()
                .get(members + "?total=true")
                .then()
                .body("items.id", contains(hidden.id(), seen.id()))
                .body("items.email", contains(nullValue(), equalTo(seen.email())))
                .body("total", equalTo(2));
        editor.api().get(members + "?search=" + hidden.email()).then().body("items", empty());
        editor.api().get(members + "?search=" + seen.email()).then().body("items.id", contains(seen.id()));
        administrator().get(members + "?search=" + hidden.email()).then().body("items.id", contains(hidden.id()));
    }

    @Test
    void membersComeInPages() {
        var group = GroupRows.group("many-" + UUID.randomUUID(), "tenant/default");
        var people = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var person = Person.madeBy(administrator(), "member");
            GroupRows.member(group, person);
            people.add(person.id());
        }

        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = Api.json(administrator().get("/api/v1/groups/" + group + "/members?limit=2" + next));
            found.addAll(page.get("items").findValuesAsText("id"));
            next = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").textValue();
        } while (!next.isEmpty());
        assertThat(found).containsExactlyElementsOf(people);
        administrator().get("/api/v1/groups/" + group).then().body("memberCount", equalTo(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=501", "sort=email", "origin=LOCAL", "cursor=AAAA", "id=x"})
    void whatMeansNothingIsRefused(String query) {
        administrator()
                .get("/api/v1/groups?" + query)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(query.substring(0, query.indexOf('='))));
    }

    @Test
    void whatCannotBeAGroupIsNone() {
        administrator().get("/api/v1/groups/researchers").then().statusCode(404);
        administrator().get("/api/v1/groups/" + UUID.randomUUID()).then().statusCode(404);
    }

    private List<String> names(String query) {
        var names = new ArrayList<String>();
        var next = "";
        do {
            var page = Api.json(administrator().get("/api/v1/groups?limit=2&" + query + next));
            names.addAll(page.get("items").findValuesAsText("name"));
            next = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").textValue();
        } while (!next.isEmpty());
        return names;
    }

    private static List<String> with(String prefix, String... names) {
        return java.util.Arrays.stream(names).map(name -> prefix + name).toList();
    }

    private static Map<String, Object> home(String localPart, String scope) {
        return Map.of("email", Api.newEmail(localPart), "homeScope", Api.reference(scope));
    }
}
