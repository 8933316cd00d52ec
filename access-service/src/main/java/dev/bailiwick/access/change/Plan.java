package dev.bailiwick.access.change;

import dev.bailiwick.access.guard.Authority;

/**
 * What to change for one command, decided at exactly the revision that the change will follow. Pure: it may be asked
 * again. Throws {@link dev.bailiwick.access.guard.Refused} when the command is refused.
 */
@FunctionalInterface
public interface Plan<T> {
    Outcome<T> at(Authority authority);
}
