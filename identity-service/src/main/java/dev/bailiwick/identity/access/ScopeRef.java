package dev.bailiwick.identity.access;

/** A node of the scope tree by type and id, written {@code department/research}. */
public record ScopeRef(String type, String id) {
    /** Where everything is below. */
    public static final ScopeRef ROOT = new ScopeRef("tenant", "default");

    public ScopeRef {
        References.require(type, id);
    }

    /** Reads {@code type/id}. */
    public static ScopeRef parse(String text) {
        String[] parts = References.split(text);
        return new ScopeRef(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
