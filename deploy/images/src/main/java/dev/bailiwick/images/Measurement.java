package dev.bailiwick.images;

import dev.bailiwick.local.ServiceProcess;
import dev.bailiwick.local.SharedParts;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/**
 * `make images-bench`: how long each service takes to be ready, and its resident memory then, with and without its
 * cache, by turns.
 */
public final class Measurement {
    private static final long PATIENCE = Duration.ofMinutes(2).toNanos();
    private static final Map<String, String> SMALL = Map.of("JDK_JAVA_OPTIONS", "-Xmx256m");

    private final PackedPair pair;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<String, List<Figures>> found = new TreeMap<>();

    private record Figures(long milliseconds, long kibibytes) {}

    private Measurement(PackedPair pair) {
        this.pair = pair;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length == 0 ? 7 : Integer.parseInt(arguments[0]);
        Images images = new Images(Release.ofThisCheckout(), Images.folder());
        Map<Service, Unpacked> unpacked = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            unpacked.put(
                    service,
                    Unpacked.from(images.tar(service), Images.folder().resolve("work/measured-" + service.title())));
        }
        try (Surroundings around = new Surroundings(SharedParts.obtain());
                PackedPair pair = new PackedPair(around, unpacked)) {
            new Measurement(pair).run(rounds);
        }
    }

    private void run(int rounds) throws IOException {
        var _ = pair.start(Service.ACCESS, options -> options);
        // The first start also fills the databases and the machine's memory of files: it does not count.
        for (int round = 0; round <= rounds; round++) {
            for (Service service : Service.values()) {
                note(round, service.title() + " with cache", start(service, options -> options));
                note(round, service.title() + " without", start(service, Measurement::withoutCache));
            }
        }
        found.forEach((what, figures) -> System.out.printf(
                "%-28s ready %5d ms   RSS %4d MB   (medians of %d starts)%n",
                what,
                median(figures, Figures::milliseconds),
                median(figures, Figures::kibibytes) >> 10,
                figures.size()));
    }

    private void note(int round, String what, Figures figures) {
        if (round > 0) {
            found.computeIfAbsent(what, _ -> new ArrayList<>()).add(figures);
        }
    }

    private static List<String> withoutCache(List<String> options) {
        options.remove(Layout.USE_CACHE);
        return options;
    }

    private Figures start(Service service, UnaryOperator<List<String>> options) throws IOException {
        long begin = System.nanoTime();
        try (ServiceProcess process = pair.beside(service, options, SMALL)) {
            awaitReady(process, begin);
            long milliseconds = (System.nanoTime() - begin) / 1_000_000;
            return new Figures(milliseconds, resident(process.pid()));
        }
    }

    private void awaitReady(ServiceProcess process, long begin) throws IOException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create(process.url() + "/q/health/ready"))
                .build();
        while (!answers(ready)) {
            if (!process.isAlive() || System.nanoTime() - begin > PATIENCE) {
                throw new IllegalStateException("Not ready: see " + process.log());
            }
        }
    }

    /** A refused connection costs next to nothing: asking again every few milliseconds is no load. */
    private boolean answers(HttpRequest ready) throws IOException {
        try {
            Thread.sleep(Duration.ofMillis(5));
            return client.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (ConnectException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while measuring", e);
        }
    }

    private static long resident(long pid) throws IOException {
        String line = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", ""));
    }

    private static long median(List<Figures> figures, ToLongFunction<Figures> one) {
        long[] sorted = figures.stream().mapToLong(one).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
