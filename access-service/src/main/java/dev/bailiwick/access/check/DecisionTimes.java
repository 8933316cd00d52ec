package dev.bailiwick.access.check;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.Stream;

/** Lets the times of checks be told as a histogram, so that percentiles of all replicas can be had; other requests have none. */
@Singleton
class DecisionTimes implements MeterFilter {
    private static final String REQUESTS = "http.server.requests";
    private static final String CHECKS = "/access/v1/evaluation";

    private static final double[] LIMITS = Stream.of(1, 2, 5, 10, 25, 50, 100, 250, 1_000, 2_500)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        var uri = id.getTag("uri");
        return id.getName().equals(REQUESTS) && uri != null && uri.startsWith(CHECKS)
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(LIMITS)
                        .build()
                        .merge(config)
                : config;
    }
}
