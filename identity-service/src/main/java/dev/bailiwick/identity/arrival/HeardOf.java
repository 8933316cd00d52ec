package dev.bailiwick.identity.arrival;

import dev.bailiwick.identity.directory.SignIn;
import java.util.LinkedHashSet;

/** The sign-ins of the last moments that were heard of; it saves work and decides nothing. Used by one round at a time. */
final class HeardOf {
    private static final int MOST = 10_000;

    private final LinkedHashSet<SignIn> signIns = new LinkedHashSet<>();

    synchronized boolean isNew(SignIn signIn) {
        return !signIns.contains(signIn);
    }

    synchronized void note(SignIn signIn) {
        if (signIns.add(signIn) && signIns.size() > MOST) {
            signIns.removeFirst();
        }
    }
}
