package dev.bailiwick.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.bailiwick.local.Realm;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tokens that are wrong in one way each: some made up and signed by the realm's own key, some that Keycloak itself gives. */
@QuarkusTest
class TokensTest extends WithRealParts {
    private static final String PROGRAM = "robot";
    private Person ana;

    @BeforeEach
    void makeAna() {
        ana = Person.madeBy(administrator(), "ana");
    }

    @Test
    void rightTokensAreTaken() {
        ask(sign(person())).statusCode(200).body("subject.type", equalTo("user"), "subject.id", equalTo(ana.id()));
        ask(sign(program())).statusCode(200).body("subject.type", equalTo("service-account"));
        ask(realm().tokenOf(ana.email(), ana.password())).statusCode(200);
    }

    @TestFactory
    Stream<DynamicTest> wrongTokensAreRefused() {
        return Stream.of(madeUp(), fromKeycloak())
                .flatMap(tokens -> tokens.entrySet().stream())
                .map(token -> DynamicTest.dynamicTest(token.getKey(), () -> assertRefused(ask(token.getValue()))));
    }

    @Test
    void withoutATokenThereIsNoAnswer() {
        assertRefused(given().get("/api/v1/me").then());
        assertRefused(given().queryParam("access_token", sign(person()))
                .get("/api/v1/me")
                .then());
        assertRefused(given().header(
                        "Authorization", "Basic " + Base64.getEncoder().encodeToString(new byte[] {1}))
                .get("/api/v1/me")
                .then());
    }

    @Test
    void nobodyTurnsIntoAServiceAccountByAName() {
        var name = "service-account-" + PROGRAM;
        var pretender = Person.madeBy(
                administrator(), Map.of("email", Api.newEmail(name), "firstName", name, "lastName", PROGRAM));
        ask(realm().tokenOf(pretender.email(), pretender.password()))
                .statusCode(200)
                .body("subject.type", equalTo("user"), "subject.id", equalTo(pretender.id()));
    }

    private Map<String, String> madeUp() {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("for another audience", sign(with(person(), "aud", "identity-service-of-others")));
        tokens.put("for no audience", sign(with(person(), "aud", null)));
        tokens.put("of another issuer", sign(with(person(), "iss", realm().issuer() + "-of-others")));
        tokens.put("expired", sign(with(person(), "exp", secondsFromNow(-300))));
        tokens.put("without an expiry", sign(with(person(), "exp", null)));
        tokens.put("not valid yet", sign(with(person(), "nbf", secondsFromNow(600))));
        tokens.put("typed as an id token", sign(with(person(), "typ", "ID")));
        tokens.put("typed as a refresh token", sign(with(person(), "typ", "Refresh")));
        tokens.put("of no type", sign(with(person(), "typ", null)));
        tokens.put("without a subject", sign(with(person(), "sub", null)));
        tokens.put("of neither a session nor a client", sign(with(person(), "sid", null)));
        tokens.put("a person with a forged client id", sign(with(person(), "client_id", PROGRAM)));
        tokens.put(
                "a person with a forged client id and party",
                sign(with(with(person(), "client_id", PROGRAM), "azp", PROGRAM)));
        tokens.put("a program with another's client id", sign(with(program(), "client_id", "identity-service")));
        tokens.put("signed by somebody else", RealParts.get().realmKey().signWrongly(person()));
        tokens.put("signed, then changed", tampered(sign(program())));
        tokens.put("not signed", unsigned());
        tokens.put("no token at all", "nonsense");
        return tokens;
    }

    private Map<String, String> fromKeycloak() {
        var answer = ana.signIn();
        return Map.of(
                "Keycloak's id token", answer.get("id_token").textValue(),
                "Keycloak's refresh token", answer.get("refresh_token").textValue(),
                "Keycloak's token of another client for the same person", tokenOfAnotherClient());
    }

    /** What a wiki gets, say, when she signs in there. */
    private String tokenOfAnotherClient() {
        var client = "wiki";
        if (realm().admin().clientById(client).isEmpty()) {
            var _ = realm().admin()
                    .createClient(Map.of(
                            "clientId", client,
                            "publicClient", true,
                            "standardFlowEnabled", false,
                            "directAccessGrantsEnabled", true,
                            "fullScopeAllowed", false,
                            "defaultClientScopes", List.of("basic", "profile", "email")));
        }
        String token = given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", ana.email())
                .formParam("password", ana.password())
                .post(realm().tokenEndpoint())
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        assertThat(payload(token)).contains("\"sub\":\"" + ana.id() + "\"", "\"typ\":\"Bearer\"");
        return token;
    }

    private Map<String, Object> person() {
        return with(with(with(claims(), "sub", ana.id()), "sid", "s"), "azp", "console");
    }

    private static Map<String, Object> program() {
        return with(with(with(claims(), "sub", "internal"), "azp", PROGRAM), "client_id", PROGRAM);
    }

    private static Map<String, Object> claims() {
        return Map.of(
                "iss", realm().issuer(),
                "aud", "identity-service",
                "typ", "Bearer",
                "iat", secondsFromNow(0),
                "exp", secondsFromNow(300));
    }

    /** The same claims but for one, which null takes away. */
    private static Map<String, Object> with(Map<String, Object> claims, String name, @Nullable Object value) {
        var changed = new HashMap<>(claims);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    private static String sign(Map<String, Object> claims) {
        return RealParts.get().realmKey().sign(claims);
    }

    /** The same signature under claims that somebody has made better for himself. */
    private static String tampered(String token) {
        var parts = token.split("\\.", -1);
        return parts[0] + "." + encoded(payload(token).replace(PROGRAM, "identity-service")) + "." + parts[2];
    }

    /** The claims of a good token under a header that says there is no signature. */
    private String unsigned() {
        return encoded("{\"alg\":\"none\"}") + "." + sign(person()).split("\\.", -1)[1] + ".";
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static long secondsFromNow(long seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }

    private static Realm realm() {
        return RealParts.get().realm();
    }

    private static ValidatableResponse ask(String token) {
        return given().auth().oauth2(token).get("/api/v1/me").then();
    }

    private static void assertRefused(ValidatableResponse answer) {
        answer.statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
    }
}
