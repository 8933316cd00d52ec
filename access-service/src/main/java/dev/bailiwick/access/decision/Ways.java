package dev.bailiwick.access.decision;

import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Promise 5: the ways to be System administrator that cannot end by themselves or from outside: unsuspended local
 * users who hold that role at the root by a rule without expiry, directly or through local groups.
 */
public final class Ways {
    private Ways() {}

    /** The users who are a way. No clock is asked: what has an expiry is no way before it either. */
    public static SortedSet<SubjectId> in(Snapshot snapshot) {
        SortedSet<SubjectId> ways = new TreeSet<>();
        Set<SubjectId> seen = new HashSet<>();
        Deque<SubjectId> next = new ArrayDeque<>();
        snapshot.rules().at(ScopeId.ROOT).stream()
                .filter(Ways::isLasting)
                .map(Rule::subject)
                .forEach(next::add);
        while (!next.isEmpty()) {
            SubjectId id = next.remove();
            if (!seen.add(id) || !isLocal(snapshot, id)) {
                continue;
            }
            switch (id.kind()) {
                case USER -> ways.add(id);
                case GROUP -> next.addAll(snapshot.memberships().membersOf(id));
                case SERVICE_ACCOUNT -> {}
            }
        }
        ways.removeIf(
                id -> snapshot.subjects().find(id).filter(Subject::suspended).isPresent());
        return ways;
    }

    /** Whether the change between the two took the last way. Where there was none before, nothing can be lost. */
    public static boolean lost(Snapshot before, Snapshot after) {
        return in(after).isEmpty() && !in(before).isEmpty();
    }

    private static boolean isLasting(Rule rule) {
        return rule.role().equals(RoleId.SYSTEM_ADMINISTRATOR) && rule.expiresAt() == null;
    }

    private static boolean isLocal(Snapshot snapshot, SubjectId id) {
        return snapshot.subjects().find(id).filter(Subject::isLocal).isPresent();
    }
}
