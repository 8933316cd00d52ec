package dev.bailiwick.identity.platform.trace;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Without an address to send traces to there are none: no tracer, no exporter, no work for a request. */
public final class TracesSwitch implements ConfigSourceFactory {
    static final String ENDPOINT = "bailiwick.traces.endpoint";

    private static final String DISABLED = "quarkus.otel.sdk.disabled";
    /** Below application.properties, above defaults. */
    private static final int ORDINAL = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var endpoint =
                Optional.ofNullable(context.getValue(ENDPOINT).getValue()).filter(value -> !value.isBlank());
        return endpoint.isPresent() ? List.of() : List.of(off());
    }

    private static ConfigSource off() {
        return new PropertiesConfigSource(Map.of(DISABLED, "true"), "traces are off", ORDINAL);
    }
}
