package dev.bailiwick.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.bailiwick.access.support.RealDatabase;
import dev.bailiwick.access.support.Recorded;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract is a file that is reviewed; what is served is that file. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class OpenApiTest {
    private static final Path CONTRACT = Path.of("openapi.yaml");

    @Test
    void whatIsServedIsWhatWasReviewed() {
        Recorded.assertSame(CONTRACT, served());
    }

    @Test
    void everyOperationHasAnIdASummaryAndTellsItsProblems() throws IOException {
        var bare = new ArrayList<String>();
        for (var path : new YAMLMapper().readTree(served()).get("paths").properties()) {
            for (var method : path.getValue().properties()) {
                JsonNode operation = method.getValue();
                if (operation.isObject()
                        && (!operation.has("operationId")
                                || !operation.has("summary")
                                || !operation.path("responses").has("default"))) {
                    bare.add(method.getKey() + " " + path.getKey());
                }
            }
        }
        assertThat(bare).isEqualTo(List.of());
    }

    private static String served() {
        return given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
