package dev.bailiwick.pair;

import java.util.HashMap;
import java.util.Map;

/** A pair whose identity-service reaches Keycloak and access-service by waypoints only. */
final class Detour implements AutoCloseable {
    final Waypoint keycloak = Waypoint.open();
    final Waypoint access = Waypoint.open();
    final Pair pair;

    /** Started, to be awaited. */
    Detour(Map<String, String> identityChanges) {
        this.pair = Pair.begin(started -> {
            keycloak.leadTo(started.keycloakUrl());
            access.leadTo(started.access().url());
            var changes = new HashMap<>(identityChanges);
            changes.put("BAILIWICK_KEYCLOAK_URL", keycloak.url());
            changes.put("BAILIWICK_ISSUER", started.realm().issuer());
            changes.put("BAILIWICK_ACCESS_URL", access.url());
            return changes;
        });
    }

    @Override
    public void close() {
        pair.close();
        keycloak.close();
        access.close();
    }
}
