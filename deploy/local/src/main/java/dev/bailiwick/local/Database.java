package dev.bailiwick.local;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A database with two roles: one owns it and makes its tables, the other uses what the first lets it use. The address is
 * {@code host:port/name}, as the services want it.
 */
public record Database(String address, Login owner, Login service, Postgres server) implements AutoCloseable {
    /** A role of PostgreSQL, and how to be it. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** The role that a service runs as. */
    public String user() {
        return service.user();
    }

    public String password() {
        return service.password();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + address;
    }

    public String name() {
        return address.substring(address.indexOf('/') + 1);
    }

    /** The same, for whoever has to see and do everything in it. */
    public Database asOwner() {
        return new Database(address, owner, owner, server);
    }

    /** What a service is told of it, by the names of properties. */
    public Map<String, String> properties() {
        return Map.of(
                "bailiwick.database.address", address,
                "bailiwick.database.user", service.user(),
                "bailiwick.database.password", service.password(),
                "bailiwick.database.owner.user", owner.user(),
                "bailiwick.database.owner.password", owner.password());
    }

    /** The same, for the environment of a process. */
    public Map<String, String> environment() {
        return properties().entrySet().stream()
                .collect(Collectors.toMap(
                        property -> property.getKey().toUpperCase(Locale.ROOT).replace('.', '_'), Map.Entry::getValue));
    }

    /** Drops the database and its roles, whoever is connected. */
    @Override
    public void close() {
        server.drop(this);
    }

    @Override
    public String toString() {
        return "Database[" + address + "]";
    }
}
