package dev.bailiwick.access.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was recorded and reviewed, against what is; {@code -Dbailiwick.record=true} records anew, for a review. */
public final class Recorded {
    private Recorded() {}

    public static void assertSame(Path recorded, String actual) {
        try {
            if (Boolean.getBoolean("bailiwick.record")) {
                Files.createDirectories(recorded.toAbsolutePath().getParent());
                Files.writeString(recorded, actual);
            }
            assertThat(actual)
                    .as("to record it anew: -Dbailiwick.record=true, and review the difference in %s", recorded)
                    .isEqualTo(Files.exists(recorded) ? Files.readString(recorded) : "nothing recorded yet");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
