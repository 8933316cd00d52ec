package dev.bailiwick.identity.platform;

/** Who is calling, as a verified access token says. */
public record Caller(Kind kind, String id) {

    /** What a token can stand for. */
    public enum Kind {
        USER("user"),
        SERVICE_ACCOUNT("service-account");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** The subject type as it is written: {@code service-account}. */
        public String type() {
            return type;
        }
    }

    @Override
    public String toString() {
        return kind.type() + '/' + id;
    }
}
