package dev.bailiwick.access.decision.id;

import java.util.Arrays;
import java.util.Optional;

/** The three kinds of those who act. */
public enum SubjectKind {
    USER("user"),
    GROUP("group"),
    SERVICE_ACCOUNT("service-account");

    private final String type;

    SubjectKind(String type) {
        this.type = type;
    }

    /** The resource type that stands for this kind. */
    public TypeId type() {
        return new TypeId(type);
    }

    public static Optional<SubjectKind> parse(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findAny();
    }

    @Override
    public String toString() {
        return type;
    }
}
