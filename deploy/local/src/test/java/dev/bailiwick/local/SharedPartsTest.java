package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedPartsTest {
    private final SharedParts parts = SharedParts.obtain();

    @Test
    void everybodyGetsTheSameServers() {
        SharedParts others = SharedParts.obtain();

        assertThat(others.postgres()).isEqualTo(parts.postgres());
        assertThat(others.mail()).isEqualTo(parts.mail());
        assertThat(others.keycloak().url()).isEqualTo(parts.keycloak().url());
    }

    @Test
    void aDatabaseBelongsToItsRole() throws Exception {
        try (Database database = parts.postgres().createDatabase("mine");
                Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (id int)");

            assertThat(statement.executeUpdate("INSERT INTO t VALUES (1)")).isEqualTo(1);
        }
    }

    @Test
    void aRealmKnowsItsPeopleAndItsServiceAccounts() {
        try (Realm realm = parts.keycloak().newRealm("parts", Map.of())) {
            realm.admin().createUser("ana@example.com", "a long enough phrase");

            assertThat(realm.tokenOf("ana@example.com", "a long enough phrase")).isNotBlank();
            assertThat(realm.serviceAccountToken("identity-service", realm.clientSecret("identity-service")))
                    .isNotBlank();
        }
    }
}
