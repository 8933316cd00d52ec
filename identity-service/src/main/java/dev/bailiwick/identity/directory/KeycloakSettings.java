package dev.bailiwick.identity.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where Keycloak is and who we are to it. */
@ConfigMapping(prefix = "bailiwick.keycloak")
public interface KeycloakSettings {
    /** The base address, without a slash at the end. */
    String url();

    @WithDefault("bailiwick")
    String realm();

    @WithDefault("identity-service")
    String clientId();

    String clientSecret();

    /** How long a start waits for Keycloak before it gives up. */
    @WithDefault("PT3M")
    Duration startupPatience();
}
