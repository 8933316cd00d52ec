package dev.bailiwick.access.check;

import dev.bailiwick.access.decision.Decision;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;

/** How many decisions were told. An adder each, which costs a decision some nanoseconds; it is read when somebody looks. */
@ApplicationScoped
class DecisionMeters {
    private final LongAdder allowed = new LongAdder();
    private final LongAdder denied = new LongAdder();

    DecisionMeters(MeterRegistry registry) {
        register(registry, "allowed", allowed);
        register(registry, "denied", denied);
    }

    private static void register(MeterRegistry registry, String result, LongAdder count) {
        FunctionCounter.builder("bailiwick.access.decisions", count, LongAdder::sum)
                .description("Decisions that were told to those who asked")
                .tag("result", result)
                .register(registry);
    }

    Decision told(Decision decision) {
        (decision.allowed() ? allowed : denied).increment();
        return decision;
    }
}
