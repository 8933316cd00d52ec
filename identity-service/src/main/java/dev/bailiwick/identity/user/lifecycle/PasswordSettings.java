package dev.bailiwick.identity.user.lifecycle;

import dev.bailiwick.identity.password.TemporaryPasswordLifetime;
import dev.bailiwick.identity.password.TemporaryPasswords;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The generator of temporary passwords and their lifetime, as configured. */
class PasswordSettings {
    @Produces
    @Singleton
    TemporaryPasswords passwords() {
        return new TemporaryPasswords(new SecureRandom());
    }

    @Produces
    @Singleton
    TemporaryPasswordLifetime lifetime(
            @ConfigProperty(name = "bailiwick.temporary-password.lifetime") Duration lifetime) {
        return new TemporaryPasswordLifetime(lifetime);
    }
}
