package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.RealParts;
import dev.bailiwick.identity.WithRealParts;
import dev.bailiwick.local.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagingTest extends WithRealParts {
    private static final int PEOPLE = 10_000;

    /** Made by the API these would take minutes of Argon2, and what is tested is the reading. */
    private static final String FILL = """
            insert into user_account (user_key, id, row_version, email, first_name, home_type, home_id, home_path, origin,
                status, feed_version, introduction_state, created_by_type, created_by_id, created_at, updated_at)
            select gen_random_uuid(), 'paged-' || n, 0, 'paged-' || n || '@example.com', case when n % 3 = 0 then 'Ana' end,
                'cluster', 'paging', array['tenant/default', 'cluster/paging'], 'LOCAL', 'INVITED', 1, 'NONE',
                'service-account', 'tests', now() - (n / 7) * interval '1 second', now()
            from generate_series(1, ?) n""";

    @BeforeEach
    void fill() {
        administrator().putScope("cluster/paging", "tenant/default");
        assertThat(Rows.change(RealParts.get().database(), FILL, PEOPLE)).isEqualTo(PEOPLE);
    }

    @AfterEach
    void empty() {
        Rows.change(RealParts.get().database(), "delete from user_account where id like 'paged-%'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-createdAt", "createdAt", "email", "-firstName", "lastName"})
    void tenThousandPeoplePageExactlyWhileOthersWrite(String order) throws Exception {
        var writing = new AtomicBoolean(true);
        var writer = CompletableFuture.runAsync(() -> write(writing));

        var seen = allPages(order);

        writing.set(false);
        writer.join();
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(seen.stream().filter(id -> id.startsWith("paged-"))).hasSize(PEOPLE);
    }

    private List<String> allPages(String order) {
        var seen = new ArrayList<String>();
        var query = "/api/v1/users?homeScope=cluster/paging&limit=237&sort=" + order;
        var page = Api.json(administrator().get(query + "&total=true"));
        assertThat(page.get("total").asInt()).isGreaterThanOrEqualTo(PEOPLE);
        while (true) {
            page.get("items").forEach(user -> seen.add(user.get("id").textValue()));
            if (page.get("nextCursor").isNull()) {
                return seen;
            }
            page = Api.json(administrator()
                    .get(query + "&cursor=" + page.get("nextCursor").textValue()));
        }
    }

    private void write(AtomicBoolean writing) {
        var others = new ArrayList<String>();
        while (writing.get()) {
            var other = administrator()
                    .createUser(
                            Map.of("email", Api.newEmail("newcomer"), "homeScope", Api.reference("cluster/paging")));
            others.add("/api/v1/users/" + other.get("id").textValue());
            administrator().patch(others.getLast(), Map.of("firstName", "Changed"));
        }
        others.forEach(path -> administrator().delete(path).then().statusCode(204));
    }
}
