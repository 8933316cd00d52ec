package dev.bailiwick.local;

import dev.bailiwick.local.Database.Login;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A PostgreSQL server on loopback, whoever started it: a database for each who asks. */
public record Postgres(int port) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final String SERVICE = "_service";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new database with roles of its own; the prefix ({@code [a-z0-9_]}) tells people whose it is. */
    public Database createDatabase(String prefix) {
        return database(prefix + "_" + random(4), random(16), random(16));
    }

    /**
     * The database of exactly this name, owned by a role of the same name, with a second role for the service; what is
     * not there is created.
     */
    public Database database(String name, String ownerPassword, String servicePassword) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        Login owner = new Login(name, ownerPassword);
        Login service = new Login(name + SERVICE, servicePassword);
        try (Connection connection = connect()) {
            settle(connection, owner);
            settle(connection, service);
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                run(connection, "CREATE DATABASE " + name + " OWNER " + name);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return new Database("127.0.0.1:" + port + "/" + name, owner, service, this);
    }

    void drop(Database database) {
        try (Connection connection = connect()) {
            run(connection, "DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
            run(
                    connection,
                    "DROP ROLE IF EXISTS " + database.owner().user() + ", "
                            + database.service().user());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static void settle(Connection connection, Login role) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.user())) {
            String password = role.password().replace("'", "''");
            run(connection, "CREATE ROLE " + role.user() + " LOGIN PASSWORD '" + password + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean _ = statement.execute(sql);
        }
    }

    Connection connect() throws SQLException {
        return connect("postgres");
    }

    /** As the superuser. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", "postgres");
    }

    private IllegalStateException failed(SQLException e) {
        return new IllegalStateException("PostgreSQL on port " + port + " failed", e);
    }

    private static String random(int bytes) {
        byte[] some = new byte[bytes];
        RANDOM.nextBytes(some);
        return HexFormat.of().formatHex(some);
    }
}
