package dev.bailiwick.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.local.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {
    @TempDir
    Path folder;

    @Test
    void theNextRunFindsTheSameSecretsAndPorts() throws Exception {
        Path file = folder.resolve("kept.properties");
        Kept first = new Kept(file);
        String secret = first.secret("a");
        int port = first.port("p", Ports.free());

        assertThat(new Kept(file).secret("a")).isEqualTo(secret).isNotEqualTo(first.secret("b"));
        assertThat(new Kept(file).port("p", 1)).isEqualTo(port);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aTakenPortIsReplacedByAFreeOneNearby() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = new Kept(folder.resolve("kept.properties")).port("p", taken.getLocalPort());

            assertThat(port).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void noPortIsGivenToTwo() {
        Kept kept = new Kept(folder.resolve("kept.properties"));
        int usual = Ports.free();

        // Nobody listens there yet: they will.
        assertThat(kept.port("one", usual)).isNotEqualTo(kept.port("another", usual));
    }
}
