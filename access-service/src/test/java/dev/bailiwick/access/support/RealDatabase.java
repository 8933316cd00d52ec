package dev.bailiwick.access.support;

import dev.bailiwick.local.Database;
import dev.bailiwick.local.SharedParts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives the service under test a real database of its own, and the key that the tests sign tokens with. */
public final class RealDatabase implements QuarkusTestResourceLifecycleManager {
    private @Nullable Database database;

    @Override
    public Map<String, String> start() {
        var created = SharedParts.obtain().postgres().createDatabase("access");
        database = created;
        return configuration(created);
    }

    /** How the service is told of a database and of the tests' tokens. */
    public static Map<String, String> configuration(Database database) {
        var configuration = new HashMap<>(Tokens.configuration());
        configuration.putAll(database.properties());
        // Any free one: other builds on the machine have theirs.
        configuration.put("quarkus.http.test-port", "0");
        return configuration;
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
