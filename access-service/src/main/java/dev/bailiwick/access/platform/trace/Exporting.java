package dev.bailiwick.access.platform.trace;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.All;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Puts {@link Anonymous} before whatever takes spans out of here.
 *
 * <p>In place of Quarkus' own customizer, which hands spans on as they are and is left out by application.properties.
 */
@Singleton
class Exporting implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {
    private final List<SpanProcessor> exporters;

    Exporting(@All List<SpanProcessor> exporters) {
        this.exporters = exporters;
    }

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder sdk) {
        sdk.addTracerProviderCustomizer((tracers, _) -> {
            exporters.forEach(exporter -> tracers.addSpanProcessor(new Anonymous(exporter)));
            return tracers;
        });
    }
}
