package dev.bailiwick.access.platform;

/** The public catalogue of errors: each stable code with its HTTP status and its title (RFC 9457). */
public enum ErrorCode {
    MALFORMED(400, "The request cannot be read"),
    INVALID(400, "The request is not valid"),
    UNAUTHENTICATED(401, "Who is calling is not known"),
    MISSING_PERMISSION(403, "A permission is missing"),
    NOT_FOUND(404, "There is no such thing, or you may not know of it"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable media type"),
    CONFLICT(409, "The request conflicts with the present state"),
    LAST_ADMINISTRATOR(409, "The last System administrator must remain"),
    SUBJECT_DELETED(409, "A deleted subject never comes back"),
    SCOPE_NOT_EMPTY(409, "The scope is in use"),
    SCOPE_MOVE_UNSUPPORTED(409, "A scope cannot be moved"),
    LENGTH_REQUIRED(411, "The length of the body must be declared"),
    REVISION_UNKNOWN(412, "There is no such revision"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    INTERNAL(500, "Something went wrong on our side"),
    REVISION_UNAVAILABLE(503, "The revision cannot be had in time"),
    UNAVAILABLE(503, "A dependency is not available");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** As it stands in answers: {@code missing-permission}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
