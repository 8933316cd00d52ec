package dev.bailiwick.pair;

import dev.bailiwick.local.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * What stands before several processes of a service: it sends requests to those that say that they are ready, in turn, and
 * repeats none.
 */
final class Replicas implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final List<ServiceProcess> processes;
    private final Waypoint waypoint;
    private final Set<String> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    Replicas(Waypoint waypoint, ServiceProcess... processes) {
        this.processes = List.of(processes);
        this.waypoint = waypoint;
        waypoint.leadTo(this::next);
        var _ = clock.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One after the other, each only when all are ready. */
    void restartOneByOne(Duration eachAtMost) {
        for (var process : processes) {
            awaitAllReady(eachAtMost);
            process.restart();
        }
        awaitAllReady(eachAtMost);
    }

    void awaitAllReady(Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (ready.size() < processes.size()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("ready are only " + ready);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.close();
        waypoint.close();
        processes.forEach(ServiceProcess::close);
    }

    private String next() {
        var some = List.copyOf(ready);
        if (some.isEmpty()) {
            throw new IllegalStateException("nobody is ready");
        }
        return some.get(Math.floorMod(turn.getAndIncrement(), some.size()));
    }

    private void look() {
        for (var process : processes) {
            if (isReady(process.url())) {
                ready.add(process.url());
            } else {
                ready.remove(process.url());
            }
        }
    }

    private boolean isReady(String url) {
        try {
            var question = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException gone) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
