package dev.bailiwick.identity.platform;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers what fails before a resource is reached. */
@ApplicationScoped
class RouterFailures {
    private static final Logger LOG = Logger.getLogger(RouterFailures.class);

    private final Problems problems;

    RouterFailures(Problems problems) {
        this.problems = problems;
    }

    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        problems.write(translate(context.failure(), context.statusCode()), context);
    }

    private static ProblemException translate(@Nullable Throwable failure, int status) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case UnauthorizedException _, AuthenticationException _ -> Failures.unauthenticated();
            case ForbiddenException _ -> ProblemException.of(ErrorCode.MISSING_PERMISSION, "You may not do this.");
            case null -> Failures.ofStatus(status);
            default -> {
                if (status >= 400 && status < 500) {
                    yield Failures.ofStatus(status);
                }
                LOG.error("A request failed before it reached a resource", failure);
                yield Failures.internal();
            }
        };
    }
}
