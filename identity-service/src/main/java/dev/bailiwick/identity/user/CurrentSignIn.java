package dev.bailiwick.identity.user;

import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.directory.SignIn;
import dev.bailiwick.identity.platform.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The sign-in with which the person of the request at hand has come, as his token says. */
@RequestScoped
class CurrentSignIn {
    private final SecurityIdentity identity;
    private final Callers callers;

    CurrentSignIn(SecurityIdentity identity, Callers callers) {
        this.identity = identity;
        this.callers = callers;
    }

    SignIn get() {
        var token = (JsonWebToken) identity.getPrincipal();
        // Without the time of the sign-in, the token cannot be older than that.
        var at = token.<Object>claim("auth_time")
                .map(CurrentSignIn::instant)
                .orElseGet(() -> Instant.ofEpochSecond(token.getIssuedAtTime()));
        return new SignIn(new AccountId(callers.current().id()), at, Objects.requireNonNull(token.getClaim("sid")));
    }

    private static Instant instant(Object claim) {
        return switch (claim) {
            case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
            case jakarta.json.JsonNumber seconds -> Instant.ofEpochSecond(seconds.longValue());
            default -> throw new IllegalArgumentException("auth_time is no number");
        };
    }
}
