package dev.bailiwick.local.run;

import java.util.Locale;

/** Tells the person at the terminal what happens, and how long it took. */
final class Progress {
    private final long begin = System.nanoTime();

    void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Does it, and says how long it took. */
    void timed(String what, Runnable work) {
        long start = System.nanoTime();
        work.run();
        say(String.format(Locale.ROOT, "  %-28s %5.1f s", what, seconds(start)));
    }

    double sinceBegin() {
        return seconds(begin);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
