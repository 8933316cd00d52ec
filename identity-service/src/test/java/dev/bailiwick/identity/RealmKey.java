package dev.bailiwick.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bailiwick.local.Realm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A key that the realm publishes beside its own, and that the tests hold: what they sign is signed by the realm. */
public final class RealmKey {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String NAME = "of the tests";
    private final KeyPair keys = newKeys();
    private final String id;

    private RealmKey(Realm realm) {
        var admin = realm.admin();
        var provider = admin.post(
                        "/components",
                        Map.of(
                                "name",
                                NAME,
                                "providerId",
                                "rsa",
                                "providerType",
                                "org.keycloak.keys.KeyProvider",
                                "parentId",
                                admin.get("").get("id").textValue(),
                                "config",
                                Map.of(
                                        // Published, and never chosen by Keycloak itself.
                                        "active", List.of("false"),
                                        "enabled", List.of("true"),
                                        "priority", List.of("0"),
                                        "algorithm", List.of("RS256"),
                                        "privateKey", List.of(pem()))))
                .orElseThrow();
        this.id = StreamSupport.stream(admin.get("/keys").get("keys").spliterator(), false)
                .filter(key -> provider.equals(key.path("providerId").textValue()))
                .map(key -> key.get("kid").textValue())
                .findFirst()
                .orElseThrow();
    }

    /** Adds a key to the realm. */
    static RealmKey addTo(Realm realm) {
        return new RealmKey(realm);
    }

    public String sign(Map<String, Object> claims) {
        return sign(claims, keys.getPrivate());
    }

    /** Under the realm's key id, but by another key. */
    public String signWrongly(Map<String, Object> claims) {
        return sign(claims, newKeys().getPrivate());
    }

    private String sign(Map<String, Object> claims, PrivateKey key) {
        var signed = encoded(Map.of("alg", "RS256", "kid", id)) + "." + encoded(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, Object> json) {
        try {
            return BASE64.encodeToString(new ObjectMapper().writeValueAsBytes(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String pem() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----";
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
