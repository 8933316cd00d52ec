package dev.bailiwick.access.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracesSwitchTest {

    @Test
    void withoutAnAddressThereAreNoTraces() {
        assertThat(disabled(Map.of(), "false")).isTrue();
        assertThat(disabled(Map.of(TracesSwitch.ENDPOINT, ""), "false")).isTrue();
    }

    @Test
    void withAnAddressThereAreWhateverTheBuildHasLeftBehind() {
        assertThat(disabled(Map.of(TracesSwitch.ENDPOINT, "http://collector:4318"), "true"))
                .isFalse();
    }

    private static boolean disabled(Map<String, String> set, String atBuild) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(set, "what an operator sets", 300))
                .withDefaultValue("quarkus.otel.sdk.disabled", atBuild)
                .withSources(new TracesSwitch())
                .build()
                .getValue("quarkus.otel.sdk.disabled", boolean.class);
    }
}
