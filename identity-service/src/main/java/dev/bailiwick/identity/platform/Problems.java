package dev.bailiwick.identity.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Writes a failure as {@code application/problem+json}. */
@ApplicationScoped
class Problems {
    private static final String RETRY_AFTER_SECONDS = "2";

    private final ObjectMapper mapper;

    Problems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** As an answer of a resource. */
    RestResponse<Problem> answer(ProblemException failure, RoutingContext context) {
        var status = failure.code().status();
        var answer = RestResponse.ResponseBuilder.<Problem>create(status)
                .entity(body(failure, context))
                .type(Problem.MEDIA_TYPE);
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
        var status = failure.code().status();
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
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

    private static Problem body(ProblemException failure, RoutingContext context) {
        return Problem.of(failure, RequestIds.of(context));
    }

    private String json(Problem body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
