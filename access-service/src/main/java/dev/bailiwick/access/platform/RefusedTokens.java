package dev.bailiwick.access.platform;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;

/** How many tokens were refused: expired, forged, made for others, or of nobody. A request without one is not counted. */
@ApplicationScoped
class RefusedTokens {
    private final LongAdder count = new LongAdder();

    RefusedTokens(MeterRegistry registry) {
        FunctionCounter.builder("bailiwick.access.tokens.refused", count, LongAdder::sum)
                .description("Access tokens that were refused")
                .register(registry);
    }

    void note(ProblemException failure, RoutingContext context) {
        if (failure.code() == ErrorCode.UNAUTHENTICATED
                && context.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
            count.increment();
        }
    }
}
