package dev.bailiwick.identity.platform;

/** The public catalogue of errors: each stable code with its HTTP status and its title (RFC 9457). */
public enum ErrorCode {
    MALFORMED(400, "The request cannot be read"),
    INVALID(400, "The request is not valid"),
    UNAUTHENTICATED(401, "Who is calling is not known"),
    MISSING_PERMISSION(403, "A permission is missing"),
    HOLDS_MORE(403, "The user holds more than you do"),
    SUSPENDED(403, "You are suspended"),
    SELF(403, "Nobody may do this to himself"),
    CROSS_SITE(403, "The request may come from another site"),
    NOT_FOUND(404, "There is no such thing, or you may not know of it"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable media type"),
    CONFLICT(409, "The request conflicts with the present state"),
    DIRECTORY_MANAGED(409, "The organisation's directory manages this"),
    EMAIL_TAKEN(409, "The email address is taken"),
    LAST_ADMINISTRATOR(409, "The last System administrator must remain"),
    LENGTH_REQUIRED(411, "The length of the body must be declared"),
    STALE(412, "The user has changed since you read it"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
    INTERNAL(500, "Something went wrong on our side"),
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
