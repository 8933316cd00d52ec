package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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
    void aDatabaseBelongsToItsOwnerAndTheServiceMakesNothingInIt() throws Exception {
        try (Database database = parts.postgres().createDatabase("mine");
                Connection owner = connect(database, database.owner());
                Connection service = connect(database, database.service())) {
            assertThat(owner.createStatement().executeUpdate("CREATE TABLE t (id int)"))
                    .isZero();

            assertThatThrownBy(() -> service.createStatement().executeUpdate("INSERT INTO t VALUES (1)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> service.createStatement().executeUpdate("CREATE TABLE u (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    private static Connection connect(Database database, Database.Login role) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), role.user(), role.password());
    }

    @Test
    void aRealmKnowsItsPeopleAndItsServiceAccounts() {
        Realm realm = parts.keycloak().newRealm("parts", Map.of());
        realm.admin().createUser("ana@example.com", "a long enough phrase");

        assertThat(realm.tokenOf("ana@example.com", "a long enough phrase")).isNotBlank();
        assertThat(realm.serviceAccountToken("identity-service", realm.clientSecret("identity-service")))
                .isNotBlank();
    }
}
