package dev.bailiwick.identity.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what a resource throws into a {@link Problem}. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public RestResponse<Problem> problem(ProblemException e, RoutingContext context) {
        return problems.answer(e, context);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public RestResponse<Problem> unauthenticated(Exception e, RoutingContext context) {
        return problems.answer(Failures.unauthenticated(), context);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> forbidden(ForbiddenException e, RoutingContext context) {
        return problems.answer(Failures.ofStatus(403), context);
    }

    // The second must be named: a ready-made mapper for it would answer with an empty body.
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public RestResponse<Problem> unreadable(JsonProcessingException e, RoutingContext context) {
        return problems.answer(JsonFailures.translate(e), context);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> invalid(ConstraintViolationException e, RoutingContext context) {
        var violations = e.getConstraintViolations().stream()
                .map(found -> new Violation(fieldOf(found), "invalid", found.getMessage()))
                .sorted(java.util.Comparator.comparing(Violation::field))
                .toList();
        return problems.answer(ProblemException.invalid(violations), context);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> web(WebApplicationException e, RoutingContext context) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json, context);
        }
        if (e.getCause() instanceof IllegalArgumentException) {
            return problems.answer(
                    ProblemException.of(ErrorCode.MALFORMED, "A parameter of the address cannot be read."), context);
        }
        return problems.answer(Failures.ofStatus(e.getResponse().getStatus()), context);
    }

    @ServerExceptionMapper
    public RestResponse<Problem> unexpected(Throwable e, RoutingContext context) {
        LOG.error("A request failed", e);
        return problems.answer(Failures.internal(), context);
    }

    /** The path without the method and parameter that Bean Validation puts before it. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        var field = new StringBuilder();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node);
            }
        }
        return field.isEmpty() ? "body" : field.toString();
    }
}
