package dev.bailiwick.identity.access;

/** Who acts, by type and id, written {@code user/…}, {@code group/…} or {@code service-account/…}. */
public record SubjectRef(String type, String id) {
    public SubjectRef {
        References.require(type, id);
    }

    public static SubjectRef user(String id) {
        return new SubjectRef("user", id);
    }

    public static SubjectRef group(String id) {
        return new SubjectRef("group", id);
    }

    public static SubjectRef serviceAccount(String clientId) {
        return new SubjectRef("service-account", clientId);
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
