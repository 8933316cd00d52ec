package dev.bailiwick.local;

import java.util.List;

/** What a JVM is told that is to be there soon and lives for minutes, on a machine with few cores. */
public final class QuickStart {
    /** The first compiler is enough, and so is one thread that collects a small heap. */
    public static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private QuickStart() {}
}
