package dev.bailiwick.identity.access;

/** Who asks, with the bearer token that proves it, to be passed on; it cannot be printed. */
public final class CallerToken {
    private final SubjectRef subject;
    private final String token;

    public CallerToken(SubjectRef subject, String token) {
        this.subject = subject;
        this.token = token;
    }

    public SubjectRef subject() {
        return subject;
    }

    String reveal() {
        return token;
    }

    @Override
    public String toString() {
        return subject + " with a token";
    }
}
