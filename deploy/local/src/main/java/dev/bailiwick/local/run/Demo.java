package dev.bailiwick.local.run;

import dev.bailiwick.local.Checkout;
import dev.bailiwick.local.run.Conversation.Surprise;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** {@code make demo}: the main job against the running pair, or against one that it starts and stops. */
public final class Demo {
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private Demo() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Checkout.root().resolve(".local");
        Demo demo = new Demo();
        Optional<EnvFile> running = demo.running(folder);
        int status = 1;
        if (running.isPresent()) {
            System.out.println("telling it to the pair that runs");
            status = demo.tell(running.get());
        } else {
            System.out.println("nothing runs: starting a pair of our own");
            try (LocalRun own = LocalRun.start(folder, new Progress())) {
                status = demo.tell(own.env());
            } catch (IllegalStateException e) {
                System.out.println("Cannot start: " + e.getMessage());
            }
        }
        System.exit(status);
    }

    private int tell(EnvFile env) {
        try {
            new MainJob(new Conversation(System.out::println), env, ProgramToken.of(env)).tell();
            System.out.println("\nThat was the main job, and nothing surprised us.");
            return 0;
        } catch (Surprise surprise) {
            System.out.println("\nA SURPRISE. " + surprise.getMessage());
            return 1;
        }
    }

    private Optional<EnvFile> running(Path folder) throws InterruptedException {
        Path file = folder.resolve("env");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        EnvFile env = EnvFile.read(file);
        HttpRequest request = HttpRequest.newBuilder(URI.create(env.get("BAILIWICK_IDENTITY_URL") + "/q/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            boolean ready = client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            return ready ? Optional.of(env) : Optional.empty();
        } catch (IOException nobodyThere) {
            return Optional.empty();
        }
    }
}
