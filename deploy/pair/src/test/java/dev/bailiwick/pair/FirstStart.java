package dev.bailiwick.pair;

/**
 * Before the tests of the pair: starts both services once and ends them, which leaves the caches with which every later
 * start takes half of the time.
 */
final class FirstStart {
    private FirstStart() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (var pair = Pair.startFirst()) {
            var access = Thread.ofVirtual().start(pair.access()::stop);
            pair.identity().stop();
            access.join();
        }
    }
}
