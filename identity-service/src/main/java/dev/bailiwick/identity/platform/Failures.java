package dev.bailiwick.identity.platform;

/** The failures that no feature owns. */
final class Failures {
    private Failures() {}

    static ProblemException unauthenticated() {
        return ProblemException.of(ErrorCode.UNAUTHENTICATED, "Send a valid access token as a Bearer token.");
    }

    static ProblemException internal() {
        return ProblemException.of(ErrorCode.INTERNAL, "The failure was logged under the request id.");
    }

    static ProblemException ofStatus(int status) {
        return switch (status) {
            case 401 -> unauthenticated();
            case 403 -> ProblemException.of(ErrorCode.MISSING_PERMISSION, "You may not do this.");
            case 404 -> ProblemException.of(ErrorCode.NOT_FOUND, "There is nothing at this address.");
            case 405 -> ProblemException.of(ErrorCode.METHOD_NOT_ALLOWED, "This address does not take that method.");
            case 406 -> ProblemException.of(ErrorCode.NOT_ACCEPTABLE, "Accept application/json.");
            case 413 -> ProblemException.of(ErrorCode.TOO_LARGE, "The request is too large.");
            case 415 -> ProblemException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
            case 503 -> ProblemException.of(ErrorCode.UNAVAILABLE, "Try again in a moment.");
            default ->
                status >= 400 && status < 500
                        ? ProblemException.of(ErrorCode.MALFORMED, "The request cannot be read.")
                        : internal();
        };
    }
}
