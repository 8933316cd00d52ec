package dev.bailiwick.identity.console;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** What tells a browser's request from a program's. */
final class Session {
    /** Followed by {@code _chunk_1} and so on, where the cookie would be too large for one. */
    private static final String COOKIE = "q_session_" + ConsoleTenant.NAME;

    private Session() {}

    /** Whether the request is a browser's, with a session or without: a program brings a token of its own. */
    static boolean mayCarry(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /** Whether the session cookie speaks for the request; a bearer token goes before it. */
    static boolean carries(HttpServerRequest request) {
        return mayCarry(request)
                && request.cookies().stream()
                        .anyMatch(cookie -> cookie.getName().startsWith(COOKIE));
    }
}
