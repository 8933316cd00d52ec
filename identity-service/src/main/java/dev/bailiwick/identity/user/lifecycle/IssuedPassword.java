package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.password.TemporaryPassword;
import dev.bailiwick.identity.user.record.UserAccount;
import java.time.Instant;

/** A temporary password with the instant at which it is dead. */
public record IssuedPassword(TemporaryPassword value, Instant expiresAt) {
    static IssuedPassword of(TemporaryPassword value, UserAccount account) {
        return new IssuedPassword(value, account.temporaryPasswordExpiresAt().orElseThrow());
    }
}
