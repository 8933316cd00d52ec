package dev.bailiwick.local;

/** A database with a role of its own. The address is {@code host:port/name}, as the services want it. */
public record Database(String address, String user, String password, Postgres server) implements AutoCloseable {
    public String jdbcUrl() {
        return "jdbc:postgresql://" + address;
    }

    public String name() {
        return address.substring(address.indexOf('/') + 1);
    }

    /** Drops the database and its role, whoever is connected. */
    @Override
    public void close() {
        server.drop(this);
    }

    @Override
    public String toString() {
        return "Database[" + address + "]";
    }
}
