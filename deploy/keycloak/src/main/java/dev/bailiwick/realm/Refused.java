package dev.bailiwick.realm;

/** Why the program cannot go on, in one line for whoever runs it. */
public final class Refused extends IllegalStateException {
    Refused(String message) {
        super(message);
    }

    Refused(String message, Throwable cause) {
        super(message, cause);
    }
}
