package dev.bailiwick.access.decision.id;

import java.util.Optional;

/** The id of a role, such as {@code l1-researcher}. */
public record RoleId(String value) implements Comparable<RoleId> {
    /** Every permission of the loaded catalog, whatever it is. */
    public static final RoleId SYSTEM_ADMINISTRATOR = new RoleId("system-administrator");

    /** What identity-service itself may do; given by the installation and by nobody else. */
    public static final RoleId IDENTITY_SYSTEM = new RoleId("identity-system");

    public RoleId {
        Syntax.requireId(value, "role id");
    }

    public static Optional<RoleId> parse(String text) {
        return Syntax.isId(text) ? Optional.of(new RoleId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(RoleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
