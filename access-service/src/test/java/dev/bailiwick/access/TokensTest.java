package dev.bailiwick.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.bailiwick.access.support.RealDatabase;
import dev.bailiwick.access.support.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens that are wrong in one way each. */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class TokensTest {

    @Test
    void rightTokensAreTaken() {
        ask(Tokens.sign(Tokens.person("ana"))).statusCode(200);
        ask(Tokens.sign(Tokens.program("robot"))).statusCode(200);
    }

    @TestFactory
    Stream<DynamicTest> wrongTokensAreRefused() {
        return wrong().entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(
                        token.getKey(),
                        () -> ask(token.getValue())
                                .statusCode(401)
                                .header("WWW-Authenticate", startsWith("Bearer"))
                                .contentType("application/problem+json")
                                .body("code", equalTo("unauthenticated"))));
    }

    @Test
    void withoutATokenThereIsNoAnswer() {
        given().get("/api/v1/catalog").then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().contentType("application/json")
                .body("{}")
                .post("/access/v1/evaluation")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/json");
    }

    private static Map<String, String> wrong() {
        return Map.ofEntries(
                Map.entry("for another audience", sign(person().audience("identity-service-of-others"))),
                Map.entry("another client's, for the same person", sign(person().audience(Set.of("account", "wiki")))),
                Map.entry("of another issuer", sign(person().issuer("https://elsewhere.example.com/realms/bailiwick"))),
                Map.entry("expired", sign(person().issuedAt(past(600)).expiresAt(past(300)))),
                Map.entry("an id token", sign(person().claim("typ", "ID"))),
                Map.entry("a refresh token", sign(person().claim("typ", "Refresh"))),
                Map.entry("of no type", sign(Tokens.claims("").subject("ana").claim("sid", "s"))),
                Map.entry("a person with a forged client id", sign(person().claim("client_id", "identity-service"))),
                Map.entry(
                        "a program with another's client id",
                        sign(Tokens.program("robot").claim("client_id", "identity-service"))),
                Map.entry(
                        "of neither a session nor a client",
                        sign(Tokens.claims("Bearer").subject("ana"))),
                Map.entry("without a subject", sign(Tokens.claims("Bearer").claim("sid", "s"))),
                Map.entry("signed by somebody else", person().jws().sign(Tokens.foreignKey())),
                Map.entry("not signed", unsigned()),
                Map.entry("no token at all", "nonsense"));
    }

    private static JwtClaimsBuilder person() {
        return Tokens.person("ana");
    }

    private static String sign(JwtClaimsBuilder claims) {
        return Tokens.sign(claims);
    }

    private static Instant past(long seconds) {
        return Instant.now().minusSeconds(seconds);
    }

    /** The claims of a good token under a header that says there is no signature. */
    private static String unsigned() {
        var claims = sign(person()).split("\\.", -1)[1];
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + claims + ".";
    }

    private static ValidatableResponse ask(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/me/permissions?scope=tenant/default")
                .then();
    }
}
