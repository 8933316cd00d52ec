package dev.bailiwick.identity.user;

import dev.bailiwick.identity.user.lifecycle.IssuedPassword;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A temporary password, shown this once. */
@Schema(name = "TemporaryPassword")
record TemporaryPasswordView(
        @Schema(examples = "hkx4-9wmp-2ftr-bq7d-mz3s-vn6c") String value, Instant expiresAt) {

    static TemporaryPasswordView of(IssuedPassword password) {
        return new TemporaryPasswordView(password.value().reveal(), password.expiresAt());
    }

    /** A record prints its components; this one must not. */
    @Override
    public String toString() {
        return "TemporaryPasswordView[…]";
    }
}
