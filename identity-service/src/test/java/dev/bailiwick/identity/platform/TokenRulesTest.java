package dev.bailiwick.identity.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.identity.platform.Caller.Kind;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokenRulesTest {
    private static final Map<String, Object> PERSON =
            Map.of("typ", "Bearer", "exp", 2_000_000_000L, "sub", "u-1", "sid", "s-1", "azp", "console");
    private static final Map<String, Object> PROGRAM =
            Map.of("typ", "Bearer", "exp", 2_000_000_000L, "sub", "x-9", "client_id", "c-1", "azp", "c-1");

    @Test
    void aSessionMakesAPerson() {
        assertThat(callerOf(PERSON)).contains(new Caller(Kind.USER, "u-1"));
    }

    @Test
    void aClientOfItsOwnMakesAServiceAccount() {
        assertThat(callerOf(PROGRAM)).contains(new Caller(Kind.SERVICE_ACCOUNT, "c-1"));
    }

    @Test
    void aPersonWithAClientIdIsNobody() {
        assertThat(callerOf(with(PERSON, "client_id", "identity-service"))).isEmpty();
        assertThat(callerOf(with(PERSON, "client_id", "console"))).isEmpty();
    }

    @Test
    void aClientIdOtherThanTheAuthorizedPartyIsNobody() {
        assertThat(callerOf(with(PROGRAM, "client_id", "identity-service"))).isEmpty();
    }

    @Test
    void aClaimOfAnotherTypeIsNobody() {
        assertThat(callerOf(with(PROGRAM, "client_id", 7))).isEmpty();
        assertThat(callerOf(with(PERSON, "sid", 7))).isEmpty();
    }

    @Test
    void idAndRefreshTokensAreNobody() {
        assertThat(callerOf(with(PERSON, "typ", "ID"))).isEmpty();
        assertThat(callerOf(with(PERSON, "typ", "Refresh"))).isEmpty();
        assertThat(callerOf(with(PERSON, "typ", null))).isEmpty();
    }

    @Test
    void aTokenWithoutSubjectIsNobody() {
        assertThat(callerOf(with(PERSON, "sub", null))).isEmpty();
    }

    @Test
    void aTokenWithoutExpiryIsNobody() {
        assertThat(callerOf(with(PERSON, "exp", null))).isEmpty();
    }

    @Test
    void aSubjectThatIsNoIdIsNobody() {
        assertThat(callerOf(with(PERSON, "sub", "a/b"))).isEmpty();
        assertThat(callerOf(with(PERSON, "sub", ""))).isEmpty();
    }

    private static Optional<Caller> callerOf(Map<String, Object> claims) {
        return TokenRules.callerOf(new Token(claims));
    }

    private static Map<String, Object> with(Map<String, Object> claims, String name, @Nullable Object value) {
        var changed = new HashMap<>(claims);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return "";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // the interface's own shape
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
