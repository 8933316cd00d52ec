package dev.bailiwick.access.support;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens as Keycloak makes them, signed by a key of the tests. */
public final class Tokens {
    public static final String ISSUER = "https://sign-in.example.com/realms/bailiwick";
    public static final String AUDIENCE = "access-service";

    private static final KeyPair KEYS = newKeys();
    private static final Map<String, String> OF_SUBJECTS = new ConcurrentHashMap<>();

    private Tokens() {}

    static Map<String, String> configuration() {
        return Map.of(
                "bailiwick.issuer",
                ISSUER,
                "quarkus.oidc.auth-server-url",
                "",
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()));
    }

    /** Of a subject as the API writes it: {@code user/ana}. Good for as long as tests run, and made once: to sign takes time. */
    public static String of(String subject) {
        return OF_SUBJECTS.computeIfAbsent(subject, Tokens::newOf);
    }

    private static String newOf(String subject) {
        var id = subject.substring(subject.indexOf('/') + 1);
        var claims = subject.startsWith("user/") ? person(id) : program(id);
        return sign(claims.expiresAt(Instant.now().plus(Duration.ofHours(2))));
    }

    /** The claims of a person's access token. */
    public static JwtClaimsBuilder person(String id) {
        return claims("Bearer").subject(id).claim("sid", "s-" + id).claim("azp", "console");
    }

    /** The claims of a service account's access token. */
    public static JwtClaimsBuilder program(String clientId) {
        return claims("Bearer")
                .subject("internal-" + clientId)
                .claim("azp", clientId)
                .claim("client_id", clientId);
    }

    /** What tokens of every kind hold. */
    public static JwtClaimsBuilder claims(String type) {
        var now = Instant.now();
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .claim("typ", type)
                .issuedAt(now)
                .expiresAt(now.plus(Duration.ofMinutes(5)));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.jws().sign(KEYS.getPrivate());
    }

    /** By somebody else's key. */
    public static PrivateKey foreignKey() {
        return newKeys().getPrivate();
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
