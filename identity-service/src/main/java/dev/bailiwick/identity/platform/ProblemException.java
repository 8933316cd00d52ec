package dev.bailiwick.identity.platform;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure that the caller is told as a {@link Problem}. Carries no stack trace: it is an answer, not an accident. */
public final class ProblemException extends RuntimeException {
    private final ErrorCode code;
    private final String detail;
    private final transient List<Violation> violations;
    private final transient @Nullable Missing missing;

    private ProblemException(ErrorCode code, String detail, List<Violation> violations, @Nullable Missing missing) {
        super(code.code() + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.missing = missing;
    }

    public static ProblemException of(ErrorCode code, String detail) {
        return new ProblemException(code, detail, List.of(), null);
    }

    public static ProblemException invalid(List<Violation> violations) {
        var detail = violations.isEmpty()
                ? "The request is not valid."
                : violations.getFirst().message();
        return new ProblemException(ErrorCode.INVALID, detail, violations, null);
    }

    public static ProblemException invalid(String field, String code, String message) {
        return invalid(List.of(new Violation(field, code, message)));
    }

    /** A conflict that one field causes. */
    public static ProblemException conflict(ErrorCode code, Violation violation) {
        return new ProblemException(code, violation.message(), List.of(violation), null);
    }

    public static ProblemException missing(Missing missing, String detail) {
        return new ProblemException(ErrorCode.MISSING_PERMISSION, detail, List.of(), missing);
    }

    public ErrorCode code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Optional<Missing> missing() {
        return Optional.ofNullable(missing);
    }
}
