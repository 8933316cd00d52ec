package dev.bailiwick.identity.user;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** When the caller of the request at hand signed in, as his token says. */
@RequestScoped
class SignInTime {
    private final SecurityIdentity identity;

    SignInTime(SecurityIdentity identity) {
        this.identity = identity;
    }

    Optional<Instant> current() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? token.<Object>claim("auth_time").flatMap(SignInTime::instant)
                : Optional.empty();
    }

    private static Optional<Instant> instant(Object claim) {
        return switch (claim) {
            case Number seconds -> Optional.of(Instant.ofEpochSecond(seconds.longValue()));
            case jakarta.json.JsonNumber seconds -> Optional.of(Instant.ofEpochSecond(seconds.longValue()));
            default -> Optional.empty();
        };
    }
}
