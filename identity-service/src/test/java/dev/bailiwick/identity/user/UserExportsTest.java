package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.Person;
import dev.bailiwick.identity.RealParts;
import dev.bailiwick.identity.WithRealParts;
import dev.bailiwick.local.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UserExportsTest extends WithRealParts {
    private static final int PEOPLE = 1201;

    /** Reading is what is tested, and by the API these would take minutes of Argon2. */
    private static final String FILL = """
            insert into user_account (user_key, id, row_version, email, home_type, home_id, home_path, origin, status,
                feed_version, introduction_state, created_by_type, created_by_id, created_at, updated_at)
            select gen_random_uuid(), 'exported-' || n, 0, 'exported-' || n || '@example.com', 'cluster', 'exported',
                array['tenant/default', 'cluster/exported'], 'LOCAL', 'INVITED', 1, 'NONE', 'service-account', 'tests', now(), now()
            from generate_series(1, ?) n""";

    @Test
    void everybodyWhomTheFilterFitsIsARow() {
        administrator().putScope("cluster/exported", "tenant/default");
        Rows.change(RealParts.get().database(), FILL, PEOPLE);
        try {
            var rows = export(administrator(), "homeScope=cluster/exported&sort=email");

            assertThat(rows).hasSize(PEOPLE + 1);
            assertThat(new HashSet<>(rows)).hasSize(PEOPLE + 1);
            assertThat(rows)
                    .filteredOn(row ->
                            row.startsWith("exported-1,exported-1@example.com,,,cluster/exported,local,invited,"))
                    .hasSize(1);
        } finally {
            Rows.change(RealParts.get().database(), "delete from user_account where id like 'exported-%'");
        }
    }

    @Test
    void namesCannotBreakRowsNorActAsFormulas() {
        var email = Api.newEmail("formula");
        administrator().createUser(Map.of("email", email, "firstName", "+49", "lastName", "-Berg, Ana"));

        assertThat(export(administrator(), "search=" + email))
                .last()
                .asString()
                .contains("," + email + ",'+49,\"'-Berg, Ana\",tenant/default,local,invited,");
    }

    @Test
    void whoSeesNobodyExportsNobody() {
        var nobody = Person.madeBy(administrator(), "nobody");

        assertThat(export(nobody.api(), "sort=email")).containsExactly(UserRow.HEADER.strip());
    }

    @Test
    void aWrongFilterIsAProblemAndNoFile() {
        administrator()
                .get("/api/v1/users/export?status=gone")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("status"));
    }

    private static List<String> export(Api api, String query) {
        var answer = api.get("/api/v1/users/export?" + query)
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"users.csv\"")
                .extract()
                .asString();
        assertThat(answer).startsWith(UserRow.HEADER).endsWith("\r\n");
        return answer.lines().toList();
    }
}
