package dev.bailiwick.access.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes a failure as the answer that its caller expects: a problem, or under {@code /access} AuthZEN's plain string. */
@ApplicationScoped
public class Problems {
    private static final String AUTHZEN = "/access/";
    private static final String RETRY_AFTER_SECONDS = "2";

    private final ObjectMapper mapper;
    private final RefusedTokens refusedTokens;

    Problems(ObjectMapper mapper, RefusedTokens refusedTokens) {
        this.mapper = mapper;
        this.refusedTokens = refusedTokens;
    }

    /** As an answer of a resource. */
    public RestResponse<Object> answer(ProblemException failure, RoutingContext context) {
        refusedTokens.note(failure, context);
        var status = failure.code().status();
        var answer = RestResponse.ResponseBuilder.<Object>create(status)
                .entity(body(failure, context))
                .type(mediaType(context));
        headers(status).forEach(answer::header);
        return answer.build();
    }

    /** As an answer of the router, for what no resource has seen. */
    void write(ProblemException failure, RoutingContext context) {
        var response = context.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            context.request().connection().close();
            return;
        }
        refusedTokens.note(failure, context);
        var status = failure.code().status();
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, mediaType(context));
        headers(status).forEach(response::putHeader);
        response.end(json(body(failure, context)));
    }

    private static Map<String, String> headers(int status) {
        return switch (status) {
            case 401 -> Map.of("WWW-Authenticate", "Bearer");
            case 503 -> Map.of("Retry-After", RETRY_AFTER_SECONDS);
            default -> Map.of();
        };
    }

    private static Object body(ProblemException failure, RoutingContext context) {
        // Already a JSON text: a String entity would be written without quotes.
        return isAuthzen(context)
                ? '"' + failure.detail().replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                : Problem.of(failure, RequestIds.of(context));
    }

    private String json(Object body) {
        try {
            return body instanceof String text ? text : mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mediaType(RoutingContext context) {
        return isAuthzen(context) ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE;
    }

    private static boolean isAuthzen(RoutingContext context) {
        return context.normalizedPath().startsWith(AUTHZEN);
    }
}
