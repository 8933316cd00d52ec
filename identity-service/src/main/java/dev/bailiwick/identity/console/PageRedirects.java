package dev.bailiwick.identity.console;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Sends a browser on, where the API would answer with a problem: after the code flow to the page that was asked for, and
 * with a session that is no good to the sign-in page.
 */
@ApplicationScoped
class PageRedirects {
    /** Routes of one order are asked as they were added, and the platform answers every failure that reaches it. */
    private static final int BEFORE_PROBLEMS = 1;

    private final HttpAuthenticator authenticator;

    PageRedirects(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    void routes(@Observes @Priority(BEFORE_PROBLEMS) Router router) {
        Pages.ALL.forEach(path -> router.route(path).order(Integer.MIN_VALUE).failureHandler(this::failed));
    }

    private void failed(RoutingContext context) {
        switch (context.failure()) {
            case AuthenticationRedirectException redirect -> redirect(context, redirect);
            case AuthenticationFailedException _ -> signIn(context);
            case null, default -> context.next();
        }
    }

    private static void redirect(RoutingContext context, AuthenticationRedirectException redirect) {
        context.response()
                .setStatusCode(redirect.getCode())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.LOCATION, redirect.getRedirectUri())
                .end();
    }

    private void signIn(RoutingContext context) {
        authenticator
                .sendChallenge(context)
                .subscribe()
                .with(sent -> context.response().end(), failure -> context.next());
    }
}
