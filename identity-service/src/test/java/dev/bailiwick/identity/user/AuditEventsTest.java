package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.Person;
import dev.bailiwick.identity.WithRealParts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditEventsTest extends WithRealParts {
    /** Reads users and no audit events. */
    private static final String READER = "department-administrator";

    @Test
    void whatWasDoneIsListedNewestFirst() {
        var ana = Person.madeBy(administrator(), "ana");
        administrator().request().header("X-Request-ID", "mine").post(ana.path() + "/suspend");

        administrator()
                .get(of(ana))
                .then()
                .statusCode(200)
                .body(
                        "items.action",
                        contains("user.suspended", "user.suspend", "user.created", "user.create"),
                        "items.user.id",
                        everyItem(equalTo(ana.id())),
                        "items.actor.type",
                        everyItem(equalTo("service-account")),
                        "items[0].requestId",
                        equalTo("mine"),
                        "nextCursor",
                        nullValue());
    }

    @Test
    void itPagesExactly() {
        var ana = Person.madeBy(administrator(), "ana");
        administrator().patch(ana.path(), Map.of("firstName", "Ana")).then().statusCode(200);
        administrator().post(ana.path() + "/suspend").then().statusCode(200);
        administrator().post(ana.path() + "/resume").then().statusCode(200);
        var whole = Api.json(administrator().get(of(ana))).get("items").findValuesAsText("action");

        var seen = new ArrayList<String>();
        var page = Api.json(administrator().get(of(ana) + "&limit=3"));
        while (true) {
            seen.addAll(page.get("items").findValuesAsText("action"));
            if (page.get("nextCursor").isNull()) {
                break;
            }
            page = Api.json(administrator()
                    .get(of(ana) + "&limit=3&cursor=" + page.get("nextCursor").textValue()));
        }
        assertThat(seen).hasSize(8).isEqualTo(whole);
    }

    @Test
    void whoReadsUsersAndNoAuditEventsIsToldWhatIsMissing() {
        var ana = Person.madeBy(administrator(), "ana");
        var reader = Person.madeBy(administrator(), "reader");
        administrator().grant(reader.subject(), READER, "tenant/default");
        var nobody = Person.madeBy(administrator(), "nobody");

        reader.api()
                .get(of(ana))
                .then()
                .statusCode(403)
                .body("missing.permission", equalTo("audit-event:read"), "missing.scope.id", equalTo("default"));
        nobody.api().get(of(ana)).then().statusCode(404);
    }

    @Test
    void theDeletedAreRememberedToThoseWhoReadAtTheRoot() {
        administrator().putScope("department/audited", "tenant/default");
        var gone = Person.madeBy(
                administrator(),
                Map.of("email", Api.newEmail("gone"), "homeScope", Api.reference("department/audited")));
        var departmental = Person.madeBy(administrator(), "departmental");
        administrator().grant(departmental.subject(), "system-administrator", "department/audited");
        departmental.api().get(of(gone)).then().statusCode(200);
        administrator().delete(gone.path()).then().statusCode(204);

        administrator().get(of(gone)).then().statusCode(200).body("items.action", hasItem("user.deleted"));
        departmental.api().get(of(gone)).then().statusCode(404);
        administrator().get("/api/v1/audit-events?user=never-was").then().statusCode(404);
    }

    @Test
    void whatIsAskedForWronglyIsSaid() {
        administrator()
                .get("/api/v1/audit-events?limit=0&cursor=x")
                .then()
                .statusCode(400)
                .body("violations.field", contains("user", "limit", "cursor"));
    }

    private static String of(Person person) {
        return "/api/v1/audit-events?user=" + person.id();
    }
}
