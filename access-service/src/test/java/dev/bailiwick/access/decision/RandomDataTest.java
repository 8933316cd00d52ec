package dev.bailiwick.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.decision.data.ResourceType;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against the naive evaluator. A failure names its seed; put it into {@link Seeds} to see it again. */
class RandomDataTest {
    private static final int REVISIONS = 300;
    private static final int QUESTIONS = 1_000;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.bailiwick.access.decision.Seeds#some")
    void engineDecidesAsTheNaiveOneAndByTheSameRule(long seed) {
        Snapshot snapshot = RandomHistory.after(REVISIONS, seed);
        Decisions decisions = new Decisions(snapshot);
        Naive naive = Naive.of(snapshot);
        Random random = new Random(seed);
        int allowed = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            Question question = question(random);
            Instant now = any(random, RandomHistory.MOMENTS);
            Decision decision = decisions.decide(question, now);
            assertThat(decision.by())
                    .as("%s at %s", question, now)
                    .isEqualTo(
                            naive.allowing(question, now).stream().map(Rule::id).findFirst());
            allowed += decision.allowed() ? 1 : 0;
        }
        assertThat(allowed)
                .as("questions that are allowed, or this test shows nothing")
                .isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.bailiwick.access.decision.Seeds#some")
    void holdingsAreWhatDecisionsAllow(long seed) {
        Snapshot snapshot = RandomHistory.after(REVISIONS, seed);
        Decisions decisions = new Decisions(snapshot);
        for (Instant now : RandomHistory.MOMENTS) {
            Holdings holdings = new Holdings(snapshot, now);
            for (SubjectId subject : RandomHistory.SUBJECTS) {
                for (ScopeId scope : scopes()) {
                    Set<Permission> allowed = RandomHistory.CATALOG.permissions().stream()
                            .filter(permission -> decisions
                                    .decide(subject, permission, scope, now)
                                    .allowed())
                            .collect(Collectors.toSet());
                    assertThat(holdings.permissionsAt(subject, scope))
                            .as("%s at %s at %s", subject, scope, now)
                            .isEqualTo(allowed);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.bailiwick.access.decision.Seeds#some")
    void permittedScopesCoverExactlyWhereDecisionsAllow(long seed) {
        Snapshot snapshot = RandomHistory.after(REVISIONS, seed);
        Holdings holdings = new Holdings(snapshot, RandomHistory.NOON);
        Decisions decisions = new Decisions(snapshot);
        for (SubjectId subject : RandomHistory.SUBJECTS) {
            for (Permission permission : RandomHistory.CATALOG.permissions()) {
                Set<ScopeId> topmost = holdings.permittedScopes(subject, permission);
                for (ScopeId scope : scopes()) {
                    assertThat(topmost.stream()
                                    .anyMatch(top -> snapshot.scopes().covers(top, scope)))
                            .as("%s %s at %s", subject, permission, scope)
                            .isEqualTo(decisions
                                    .decide(subject, permission, scope, RandomHistory.NOON)
                                    .allowed());
                }
                assertThat(topmost)
                        .noneMatch(lower -> topmost.stream()
                                .anyMatch(upper -> !upper.equals(lower)
                                        && snapshot.scopes().covers(upper, lower)));
            }
        }
    }

    private static Question question(Random random) {
        List<ResourceType> types = RandomHistory.CATALOG.resourceTypes();
        List<Ref> resources = Stream.concat(
                        Stream.concat(
                                RandomHistory.SUBJECTS.stream().map(SubjectId::ref),
                                scopes().stream().map(ScopeId::ref)),
                        Stream.of("letter/l-1", "letter/ö", "ghost/g-1", "user/new", "box/new", "folder/no such")
                                .map(text -> Ref.parse(text).orElseThrow()))
                .toList();
        Ref resource = any(random, resources);
        List<String> actions = types.stream()
                .filter(type -> type.id().value().equals(resource.type()))
                .findAny()
                .map(ResourceType::actions)
                .orElse(List.of("haunt"));
        List<Ref> places = new ArrayList<>(scopes().stream().map(ScopeId::ref).toList());
        places.addAll(List.of(Ref.NOTHING, new Ref("user", "1"), new Ref("folder", "none")));
        return new Question(
                any(random, RandomHistory.SUBJECTS).ref(),
                random.nextInt(20) == 0 ? "sign" : any(random, actions),
                random.nextBoolean() ? new Resource(resource) : new Resource(resource, any(random, places)));
    }

    private static List<ScopeId> scopes() {
        return Stream.concat(Stream.of(ScopeId.ROOT), RandomHistory.SCOPES.stream())
                .toList();
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
