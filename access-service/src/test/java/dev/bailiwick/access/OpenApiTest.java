package dev.bailiwick.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.access.platform.ErrorCode;
import dev.bailiwick.access.support.Contract;
import dev.bailiwick.access.support.RealDatabase;
import dev.bailiwick.access.support.Recorded;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The contract is a file that is reviewed; what is served is that file, and says all that a client has to know. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class OpenApiTest {
    private static final Path CONTRACT = Path.of("openapi.yaml");

    @Test
    void whatIsServedIsWhatWasReviewed() {
        Recorded.assertSame(CONTRACT, served());
    }

    @Test
    void everyOperationHasAnIdASummaryADescriptionAndTellsItsProblems() {
        var bare = new TreeSet<String>();
        new Contract(served()).operations().forEach((id, operation) -> {
            boolean whole = operation.has("operationId")
                    && operation.has("summary")
                    && operation.has("description")
                    && operation.path("responses").has("default");
            if (!whole) {
                bare.add(id);
            }
        });
        assertThat(bare).isEmpty();
    }

    @Test
    void everyBodyHasAnExampleAndEveryExampleIsOne() {
        var contract = new Contract(served());
        var faults = new ArrayList<String>();
        contract.operations().forEach((id, operation) -> {
            faults.addAll(faultsOfExamples(contract, id, operation.path("requestBody")));
            operation.path("responses").forEach(response -> {
                if (!response.path("description").isMissingNode()) {
                    faults.addAll(faultsOfExamples(contract, id, response));
                }
            });
        });
        assertThat(faults).isEmpty();
    }

    private static List<String> faultsOfExamples(Contract contract, String id, JsonNode body) {
        var faults = new ArrayList<String>();
        body.path("content").forEach(media -> {
            var examples = media.path("examples");
            if (examples.isEmpty() && !media.has("example")) {
                faults.add(id + " has a body without an example");
            }
            examples.forEach(example ->
                    faults.addAll(contract.faults(id, contract.resolved(example).path("value"), media.get("schema"))));
        });
        return faults;
    }

    @Test
    void everyProblemThatIsShownIsOneOfOurs() {
        var contract = new Contract(served());
        var faults = new ArrayList<String>();
        contract.components("responses")
                .forEach(response -> response.getValue().path("content").forEach(media -> {
                    var problem = media.get("example");
                    faults.addAll(contract.faults(response.getKey(), problem, media.get("schema")));
                    boolean ours = Arrays.stream(ErrorCode.values())
                            .anyMatch(code -> problem.get("code").asText().equals(code.code())
                                    && problem.get("title").asText().equals(code.title())
                                    && problem.get("status").asInt() == code.status());
                    if (!ours) {
                        faults.add(response.getKey() + " shows a problem that there is not");
                    }
                }));
        assertThat(faults).isEmpty();
    }

    @Test
    void schemasAreNamedByWhatTheyHold() {
        var names = new TreeSet<String>();
        new Contract(served()).components("schemas").forEach(schema -> names.add(schema.getKey()));
        assertThat(names).contains("AccessRulePage", "ScopePage").noneMatch(name -> name.contains("View"));
    }

    private static String served() {
        return given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
