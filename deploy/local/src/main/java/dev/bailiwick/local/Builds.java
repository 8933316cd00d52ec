package dev.bailiwick.local;

import java.util.HashSet;
import java.util.Set;

/** The builds that use a daemon, until none is left: from then on nobody can join any more. */
final class Builds {
    private final Set<ProcessHandle> joined = new HashSet<>();
    private boolean over;

    /** False when it is too late, or when there is no such process: whoever is told so looks for another daemon. */
    synchronized boolean join(long pid) {
        var build = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (over || build.isEmpty()) {
            return false;
        }
        joined.add(build.get());
        return true;
    }

    /** Whether nobody is left. It is decided once: who asks to join afterwards, even a moment later, is refused. */
    synchronized boolean areOver() {
        joined.removeIf(build -> !build.isAlive());
        over = over || joined.isEmpty();
        return over;
    }
}
