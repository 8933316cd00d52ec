package dev.bailiwick.images;

import dev.bailiwick.local.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Both services out of their images, among what they need: access-service first, which identity-service asks. */
final class PackedPair implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);

    private final Surroundings around;
    private final Map<Service, Unpacked> images;
    private final Map<Service, ServiceProcess> running = new HashMap<>();

    PackedPair(Surroundings around, Map<Service, Unpacked> images) {
        this.around = around;
        this.images = Map.copyOf(images);
    }

    /** Starts it as its image says, with its options changed, and waits until it is ready. */
    ServiceProcess start(Service service, UnaryOperator<List<String>> options) throws IOException {
        ServiceProcess process = beside(service, options, Map.of());
        running.put(service, process);
        return process.awaitReady(START);
    }

    /** Starts one more of it, with more settings, which the caller ends; does not wait. */
    ServiceProcess beside(Service service, UnaryOperator<List<String>> options, Map<String, String> more)
            throws IOException {
        Unpacked image = image(service);
        Map<String, String> settings = new HashMap<>(image.environment());
        settings.putAll(
                switch (service) {
                    case ACCESS -> around.forAccess();
                    case IDENTITY -> around.forIdentity(running(Service.ACCESS).url());
                });
        settings.putAll(more);
        List<String> program = options.apply(new ArrayList<>(image.entryPoint()));
        return ServiceProcess.start(service.title(), new Cell(image).command(program), settings, log(service));
    }

    ServiceProcess running(Service service) {
        ServiceProcess process = running.get(service);
        if (process == null) {
            throw new IllegalStateException(service.title() + " does not run");
        }
        return process;
    }

    Unpacked image(Service service) {
        Unpacked image = images.get(service);
        if (image == null) {
            throw new IllegalStateException("No image of " + service.title());
        }
        return image;
    }

    Path log(Service service) throws IOException {
        Path folder = image(service).root().resolveSibling("logs");
        return Files.createDirectories(folder).resolve(service.title() + ".log");
    }

    @Override
    public void close() {
        running.values().forEach(ServiceProcess::close);
    }
}
