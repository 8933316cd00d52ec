package dev.bailiwick.access.platform.trace;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Without an address to send traces to there are none: no tracer, no exporter, no work for a request. */
public final class TracesSwitch implements ConfigSourceFactory {
    static final String ENDPOINT = "bailiwick.traces.endpoint";

    private static final String DISABLED = "quarkus.otel.sdk.disabled";
    /** Below application.properties, above what Quarkus keeps of the build, when there was no address. */
    private static final int ORDINAL = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var endpoint = context.getValue(ENDPOINT).getValue();
        boolean disabled = endpoint == null || endpoint.isBlank();
        return List.of(new PropertiesConfigSource(
                Map.of(DISABLED, Boolean.toString(disabled)), "whether there are traces", ORDINAL));
    }
}
