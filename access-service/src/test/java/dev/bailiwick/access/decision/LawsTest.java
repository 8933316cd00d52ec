package dev.bailiwick.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.SnapshotBuilder;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any access data. A failure names its seed; put it into {@link Seeds} to see it again. */
class LawsTest {
    private static final int REVISIONS = 200;
    private static final Instant NOW = RandomHistory.NOON;

    /** Somebody may do something somewhere. */
    private record Allowed(SubjectId subject, Permission permission, ScopeId scope) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.bailiwick.access.decision.Seeds#some")
    void addingARuleNeverRemovesAnAllow(long seed) {
        Snapshot before = RandomHistory.after(REVISIONS, seed);
        Rule added = new RandomHistory(seed).newRule(before, aSubject(before));
        // An existing one may get an earlier expiry, which is no addition.
        if (before.rules().find(added.id()).isEmpty()) {
            assertThat(allowed(next(before, new Change.RulePut(added)))).containsAll(allowed(before));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.bailiwick.access.decision.Seeds#some")
    void addingAMembershipNeverRemovesAnAllow(long seed) {
        Snapshot before = RandomHistory.after(REVISIONS, seed);
        SubjectId group = SubjectId.group("late");
        Snapshot with = next(
                before,
                new Change.SubjectPut(new Subject(group, ScopeId.ROOT, false, 1, Origin.LOCAL)),
                new Change.MembershipPut(new Membership(group, aSubject(before), 1)));
        assertThat(allowed(with)).containsAll(allowed(before));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.bailiwick.access.decision.Seeds#some")
    void whatIsAllowedSomewhereIsAllowedEverywhereBelow(long seed) {
        Snapshot snapshot = RandomHistory.after(REVISIONS, seed);
        Set<Allowed> allowed = allowed(snapshot);
        for (Allowed one : allowed) {
            assertThat(snapshot.scopes().childrenOf(one.scope()))
                    .allMatch(child -> allowed.contains(new Allowed(one.subject(), one.permission(), child)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.bailiwick.access.decision.Seeds#some")
    void timeAloneOnlyTakes(long seed) {
        Snapshot snapshot = RandomHistory.after(REVISIONS, seed);
        assertThat(allowed(snapshot, NOW.minusNanos(1))).containsAll(allowed(snapshot, NOW));
        assertThat(allowed(snapshot, NOW)).containsAll(allowed(snapshot, NOW.plusSeconds(1)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.bailiwick.access.decision.Seeds#some")
    void whoWasDeletedIsAsIfHeHadNeverBeen(long seed) {
        Snapshot never = RandomHistory.after(REVISIONS, seed);
        RandomHistory history = new RandomHistory(seed);
        SubjectId passing = SubjectId.group("passing");
        Snapshot there = next(
                never,
                new Change.SubjectPut(new Subject(passing, ScopeId.ROOT, false, 1, Origin.LOCAL)),
                new Change.MembershipPut(new Membership(passing, aSubject(never), 1)));
        there = next(there, new Change.RulePut(history.newRule(there, passing)));
        Snapshot after = there.apply(there.revision() + 1, Staged.deletion(there, passing));
        assertThat(allowed(after)).isEqualTo(allowed(never));
        assertThat(after.rules()).isEqualTo(never.rules());
        assertThat(after.subjects().homes()).isEqualTo(never.subjects().homes());
        assertThat(after.memberships().groups()).isEqualTo(never.memberships().groups());
        assertThat(after.memberships().members()).isEqualTo(never.memberships().members());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.bailiwick.access.decision.Seeds#some")
    void everyRevisionEqualsWhatLoadingEverythingGives(long seed) {
        RandomHistory history = new RandomHistory(seed);
        for (int i = 0; i < REVISIONS; i++) {
            Snapshot applied = history.next();
            if (i % 10 == 0 || i == REVISIONS - 1) {
                assertThat(loaded(applied, new Random(seed))).isEqualTo(applied);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.bailiwick.access.decision.Seeds#some")
    void theOrderOfApplicationIsIrrelevant(long seed) {
        Snapshot one = RandomHistory.after(REVISIONS, seed);
        List<Change> changes = new ArrayList<>();
        one.memberships().all().forEach(membership -> changes.add(new Change.MembershipPut(membership)));
        one.rules().all().forEach(rule -> changes.add(new Change.RulePut(rule)));
        SnapshotBuilder bare = new SnapshotBuilder(0, one.catalog());
        addHomesAndSubjects(one, bare, new Random(seed));
        Snapshot together = bare.build();
        Snapshot apart = together;
        together = together.apply(1, changes);
        Collections.shuffle(changes, new Random(seed));
        for (Change change : changes) {
            apart = next(apart, change);
        }
        assertThat(apart.rules()).isEqualTo(together.rules());
        assertThat(apart.memberships()).isEqualTo(together.memberships());
        assertThat(allowed(apart)).isEqualTo(allowed(together)).isEqualTo(allowed(one));
    }

    private static Snapshot loaded(Snapshot snapshot, Random random) {
        SnapshotBuilder builder = new SnapshotBuilder(snapshot.revision(), snapshot.catalog());
        addHomesAndSubjects(snapshot, builder, random);
        shuffled(snapshot.memberships().all(), random).forEach(builder::add);
        snapshot.memberships()
                .ended()
                .forEach((pair, version) -> builder.addEnded(new Membership(pair.group(), pair.member(), version)));
        shuffled(snapshot.rules().all(), random).forEach(builder::add);
        return builder.build();
    }

    private static void addHomesAndSubjects(Snapshot snapshot, SnapshotBuilder builder, Random random) {
        shuffled(snapshot.scopes().all(), random).forEach(builder::add);
        snapshot.roles().all().stream().filter(role -> !role.builtIn()).forEach(builder::add);
        shuffled(snapshot.subjects().all(), random).forEach(builder::add);
        snapshot.subjects().tombstones().forEach(builder::addDeleted);
    }

    private static <T> List<T> shuffled(Collection<T> all, Random random) {
        List<T> list = new ArrayList<>(all);
        Collections.shuffle(list, random);
        return list;
    }

    private static Snapshot next(Snapshot snapshot, Change... changes) {
        return snapshot.apply(snapshot.revision() + 1, List.of(changes));
    }

    private static SubjectId aSubject(Snapshot snapshot) {
        return snapshot.subjects().all().stream()
                .map(Subject::id)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private static Set<Allowed> allowed(Snapshot snapshot) {
        return allowed(snapshot, NOW);
    }

    private static Set<Allowed> allowed(Snapshot snapshot, Instant now) {
        Set<Allowed> allowed = new HashSet<>();
        Holdings holdings = new Holdings(snapshot, now);
        for (SubjectId subject : RandomHistory.SUBJECTS) {
            for (ScopeId scope : snapshot.scopes().scopes().keySet()) {
                holdings.permissionsAt(subject, scope)
                        .forEach(permission -> allowed.add(new Allowed(subject, permission, scope)));
            }
        }
        return allowed;
    }
}
