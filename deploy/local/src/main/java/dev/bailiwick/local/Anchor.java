package dev.bailiwick.local;

import java.util.Optional;

/** The process whose end is the end of a build: the topmost JVM above this one (Maven, an IDE), or this one. */
record Anchor(ProcessHandle process) {
    static Anchor ofThisBuild() {
        ProcessHandle anchor = ProcessHandle.current();
        for (Optional<ProcessHandle> above = anchor.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (isJvm(above.get())) {
                anchor = above.get();
            }
        }
        return new Anchor(anchor);
    }

    long pid() {
        return process.pid();
    }

    private static boolean isJvm(ProcessHandle process) {
        String command = process.info().command().orElse("");
        return command.endsWith("/java") || command.endsWith("/javaw");
    }
}
