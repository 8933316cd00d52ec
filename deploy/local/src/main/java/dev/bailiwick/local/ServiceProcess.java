package dev.bailiwick.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One of the two services as it is packaged, in a process of its own on loopback: what a test needs to kill it, and
 * {@code make run} to keep it alive.
 */
public final class ServiceProcess implements Running {
    private static final Duration STOP = Duration.ofSeconds(25);
    private static final Duration STOP_AND_WRITE = Duration.ofMinutes(3);

    private final String service;
    private final int port;
    private final Map<String, String> environment;
    private final Path log;
    private final Function<ServiceProcess, List<String>> command;
    private final StartCache cache;
    private boolean writesCache;
    private Child child;

    private ServiceProcess(
            String service,
            int port,
            Map<String, String> environment,
            Path log,
            Function<ServiceProcess, List<String>> command) {
        this.service = service;
        this.port = port;
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.command = command;
        this.cache = StartCache.beside(jar(service));
        this.child = launch();
    }

    /**
     * Starts {@code access-service} or {@code identity-service} on a free port, and does not wait: see
     * {@link #awaitReady}. The log goes to the module's {@code target/processes}.
     */
    public static ServiceProcess start(String service, Map<String, String> environment) {
        int port = Ports.free();
        return start(service, port, environment, log(service, port));
    }

    /** The same on a port and with a log of the caller's. */
    public static ServiceProcess start(String service, int port, Map<String, String> environment, Path log) {
        return new ServiceProcess(service, port, environment, log, process -> process.packaged(false));
    }

    /** The first after packaging: when it is stopped, it writes what all later ones start with in half of the time. */
    public static ServiceProcess startFirst(String service, Map<String, String> environment) {
        int port = Ports.free();
        Path log = log(service, port);
        return new ServiceProcess(service, port, environment, log, process -> process.packaged(true));
    }

    /** One that is packed in another way, by this command, on a free port. */
    public static ServiceProcess start(
            String service, List<String> command, Map<String, String> environment, Path log) {
        List<String> copy = List.copyOf(command);
        return new ServiceProcess(service, Ports.free(), environment, log, _ -> copy);
    }

    private static Path log(String service, int port) {
        return Checkout.root().resolve(service).resolve("target/processes/" + service + "-" + port + ".log");
    }

    static Path jar(String service) {
        return Checkout.root().resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public Path log() {
        return log;
    }

    /** Waits for readiness; fails at once, with the end of the log, when the process ends before. */
    public ServiceProcess awaitReady(Duration atMost) {
        child.awaitOk(url() + "/q/health/ready", atMost);
        return this;
    }

    /** Waits until it ends by itself, and gives what it ends with. */
    public int awaitEnd(Duration atMost) {
        return child.awaitEnd(atMost);
    }

    @Override
    public boolean isAlive() {
        return child.isAlive();
    }

    public long pid() {
        return child.pid();
    }

    /** Like kill -9. */
    public void kill() {
        child.kill();
    }

    /** Like kill -TERM, and waits. */
    public void stop() {
        child.stop(writesCache ? STOP_AND_WRITE : STOP);
        if (writesCache) {
            cache.keep();
        }
    }

    /** Another process with the same environment on a free port; does not wait. */
    public ServiceProcess replica() {
        return start(service, environment);
    }

    /** Starts it again on the same port with the same environment; does not wait. */
    public void restart() {
        stop();
        child = launch();
    }

    @Override
    public void close() {
        stop();
    }

    private Child launch() {
        Map<String, String> full = new HashMap<>(environment);
        // Nobody looks at readiness here before he sends a request, unless a test says so.
        full.putIfAbsent("BAILIWICK_SHUTDOWN_DELAY", "0S");
        full.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        full.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return Child.start(service, command.apply(this), full, log);
    }

    private List<String> packaged(boolean mayWriteCache) {
        Path jar = jar(service);
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is missing: package " + service + " first (make build)");
        }
        List<String> options = new ArrayList<>(List.of(Checkout.java(), "-Xmx256m"));
        options.addAll(QuickStart.OPTIONS);
        cacheOption(mayWriteCache).ifPresent(options::add);
        options.addAll(List.of("-jar", jar.toString()));
        return options;
    }

    private Optional<String> cacheOption(boolean mayWrite) {
        writesCache = mayWrite && !cache.isThere();
        if (writesCache) {
            return Optional.of(cache.write());
        }
        return cache.isThere() ? Optional.of(cache.use()) : Optional.empty();
    }
}
