package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.CallerToken;
import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.platform.Callers;
import dev.bailiwick.identity.platform.RequestIds;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/** The one who makes the request at hand. */
@RequestScoped
public class Askers {
    private final Callers callers;
    private final RoutingContext context;

    Askers(Callers callers, RoutingContext context) {
        this.callers = callers;
        this.context = context;
    }

    public Asker current() {
        var token = new CallerToken(callers.current(), callers.token());
        return new Asker(token, new Actor(token.subject(), RequestIds.of(context)));
    }
}
