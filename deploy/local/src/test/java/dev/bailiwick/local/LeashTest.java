package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashTest {
    @TempDir
    Path folder;

    @Test
    void aChildDiesWithItsKilledParent() throws Exception {
        Process parent = new ProcessBuilder(
                        Checkout.java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.resolve("child.log").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = parent.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle child =
                    ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            parent.destroyForcibly();

            assertThat(child.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }

    /** Starts a child that would live for long, tells its pid, and waits to be killed. */
    static final class Parent {
        public static void main(String[] arguments) throws InterruptedException {
            Child child = Child.start("a child", List.of("sleep", "600"), Map.of(), Path.of(arguments[0]));
            System.out.println(child.pid());
            Thread.sleep(600_000);
        }
    }
}
