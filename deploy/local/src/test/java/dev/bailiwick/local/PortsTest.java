package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final int MANY = 100;

    @Test
    void noTwoProcessesAreGivenOnePort() throws IOException {
        var given = new ArrayList<Integer>();
        for (int i = 0; i < MANY; i++) {
            given.add(Ports.free());
        }
        given.addAll(givenToAnother());

        assertThat(given).hasSize(2 * MANY);
        assertThat(new HashSet<>(given)).hasSameSizeAs(given);
    }

    @Test
    void aPortThatSomebodyListensAtIsNotFree() throws IOException {
        int port = Ports.free();
        assertThat(Ports.isFree(port)).isTrue();
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(port)).isFalse();
        }
    }

    private static List<Integer> givenToAnother() throws IOException {
        var process = new ProcessBuilder(Checkout.java(), "-cp", Checkout.classPath(), Another.class.getName())
                .directory(Checkout.root().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            return out.lines().map(Integer::valueOf).toList();
        }
    }

    static final class Another {
        public static void main(String[] arguments) {
            for (int i = 0; i < MANY; i++) {
                System.out.println(Ports.free());
            }
        }
    }
}
