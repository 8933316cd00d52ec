package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
    private final PostgresServer server = PostgresServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void dataStaysOverARestartOnTheSamePort() throws Exception {
        Database database = server.postgres().createDatabase("kept");
        execute(database, "CREATE TABLE t AS SELECT 1 AS one");

        server.stop();
        assertThat(server.isAlive()).isFalse();
        assertThatThrownBy(() -> execute(database, "SELECT 1")).isInstanceOf(SQLException.class);

        server.startAgain();
        execute(database, "INSERT INTO t VALUES (2)");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.owner().user(),
                        database.owner().password());
                Statement statement = connection.createStatement()) {
            boolean _ = statement.execute(sql);
        }
    }
}
