package dev.bailiwick.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The contract is a file that is reviewed; what is served is that file. */
@QuarkusTest
class OpenApiTest extends WithRealParts {
    private static final Path CONTRACT = Path.of("openapi.yaml");

    @Test
    void whatIsServedIsWhatWasReviewed() {
        Recorded.assertSame(CONTRACT, served("yaml"));
    }

    @Test
    void everyOperationHasAnIdASummaryAndTellsItsProblems() throws IOException {
        var bare = new ArrayList<String>();
        for (var path : new ObjectMapper().readTree(served("json")).get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                var operation = method.getValue();
                if (operation.isObject()
                        && (!operation.has("operationId")
                                || !operation.has("summary")
                                || !operation.path("responses").has("default"))) {
                    bare.add(method.getKey() + " " + path.getKey());
                }
            }
        }
        assertThat(bare).isEmpty();
    }

    private static String served(String format) {
        return given().get("/q/openapi?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
