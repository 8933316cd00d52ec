package dev.bailiwick.local;

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
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new database with a role of its own; the prefix ({@code [a-z0-9_]}) tells people whose it is. */
    public Database createDatabase(String prefix) {
        return database(prefix + "_" + random(4), random(16));
    }

    /** The database of exactly this name, owned by a role of the same name; created when it is not there. */
    public Database database(String name, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for a database: " + name);
        }
        if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            run("CREATE ROLE " + name + " LOGIN PASSWORD '" + password.replace("'", "''") + "'");
        }
        if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            run("CREATE DATABASE " + name + " OWNER " + name);
        }
        return new Database("127.0.0.1:" + port + "/" + name, name, password, this);
    }

    void drop(Database database) {
        run("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)");
        run("DROP ROLE IF EXISTS " + database.user());
    }

    private boolean exists(String query, String name) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL on port " + port + " failed", e);
        }
    }

    private void run(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL on port " + port + " failed", e);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
    }

    private static String random(int bytes) {
        byte[] some = new byte[bytes];
        RANDOM.nextBytes(some);
        return HexFormat.of().formatHex(some);
    }
}
