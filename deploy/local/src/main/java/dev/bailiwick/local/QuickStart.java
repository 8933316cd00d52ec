package dev.bailiwick.local;

import java.util.List;

/** What a JVM is told that is to be there soon and lives for minutes, on a machine with few cores. */
public final class QuickStart {
    private static final String ONE_COLLECTOR = "-XX:+UseSerialGC";

    /** The first compiler is enough, and so is one thread that collects a small heap. */
    public static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", ONE_COLLECTOR);

    private QuickStart() {}

    /**
     * For one that signs, makes keys and hashes passwords: the second compiler, whose code does that in a fraction of the
     * time, for the few methods that a file names, and for nothing else.
     */
    static List<String> optionsOfOneThatSigns() {
        return List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:CompilerDirectivesFile=" + Checkout.root().resolve("deploy/local/second-compiler.json"),
                ONE_COLLECTOR);
    }
}
