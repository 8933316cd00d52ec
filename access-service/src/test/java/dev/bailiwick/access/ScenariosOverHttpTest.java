package dev.bailiwick.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.change.Outcome;
import dev.bailiwick.access.change.Writes;
import dev.bailiwick.access.change.store.Author;
import dev.bailiwick.access.decision.Scenario;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.support.Api;
import dev.bailiwick.access.support.RealDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The scenarios of the engine once more, over HTTP, through tables and record. All of them share the one installation
 * that there is, each with names of its own; those with a catalog or a moment of their own are the engine's alone.
 */
@QuarkusTest
@QuarkusTestResource(RealDatabase.class)
class ScenariosOverHttpTest {
    private static final Author TEST = new Author(SubjectId.serviceAccount("access-service"), "scenarios");

    @Inject
    Writes writes;

    @TestFactory
    Stream<DynamicContainer> everyQuestionIsAnsweredAsByTheEngine() {
        var administrator = Api.administrator();
        return Scenario.all().stream()
                .filter(scenario -> scenario.catalog() == null)
                .filter(scenario -> scenario.rules().values().stream().allMatch(rule -> rule.until() == null))
                .map(scenario -> {
                    var own = new Own(scenario);
                    own.changes().forEach(this::write);
                    return DynamicContainer.dynamicContainer(
                            scenario.claim(),
                            scenario.questions().stream()
                                    .map(asked -> DynamicTest.dynamicTest(
                                            asked.toString(),
                                            () -> assertThat(own.ask(administrator, asked))
                                                    .isEqualTo(!asked.denied()))));
                });
    }

    private void write(Change change) {
        writes.write(TEST, _ -> new Outcome<>(List.of(change), 0)).await().atMost(Duration.ofSeconds(20));
    }

    /** A scenario whose scopes, subjects and roles have names that no other one has. */
    private record Own(Scenario scenario, String mark, Set<String> declared) {
        Own(Scenario scenario) {
            this(scenario, Api.unique(""), new HashSet<>());
            declared.addAll(scenario.scopes().keySet());
            declared.addAll(scenario.subjects().keySet());
        }

        List<Change> changes() {
            var changes = new ArrayList<Change>();
            fromTheRoot()
                    .forEach((id, parent) -> changes.add(new Change.ScopePut(new Scope(scope(id), id, scope(parent)))));
            scenario.roles()
                    .forEach((id, permissions) -> changes.add(new Change.RolePut(new Role(
                            role(id),
                            id,
                            "",
                            false,
                            permissions.stream().map(Permission::of).collect(Collectors.toSet()),
                            ScopeId.ROOT))));
            scenario.subjects().forEach((id, person) -> changes.add(new Change.SubjectPut(subject(id, person))));
            var deleted = scenario.subjects().entrySet().stream()
                    .filter(subject -> subject.getValue().deleted())
                    .map(Map.Entry::getKey)
                    .toList();
            scenario.members()
                    .forEach((group, members) -> members.stream()
                            .filter(member -> !deleted.contains(member) && !deleted.contains(group))
                            .forEach(member ->
                                    changes.add(new Change.MembershipPut(new Membership(who(group), who(member), 1)))));
            scenario.rules().values().stream()
                    .filter(rule -> !deleted.contains(rule.subject()))
                    .forEach(rule -> changes.add(new Change.RulePut(rule(rule))));
            deleted.forEach(id -> changes.add(new Change.SubjectDeleted(who(id), 2)));
            return changes;
        }

        /** Parents first, whatever the order of the file. */
        private Map<String, String> fromTheRoot() {
            var placed = new LinkedHashMap<String, String>();
            while (placed.size() < scenario.scopes().size()) {
                scenario.scopes().forEach((id, parent) -> {
                    if (placed.containsKey(parent) || !scenario.scopes().containsKey(parent)) {
                        placed.put(id, parent);
                    }
                });
            }
            return placed;
        }

        private Subject subject(String id, Scenario.Person person) {
            var home = person.home();
            return new Subject(who(id), home == null ? ScopeId.ROOT : scope(home), person.suspended(), 1, Origin.LOCAL);
        }

        private Rule rule(Scenario.Given given) {
            return new Rule(
                    new RuleId(UUID.randomUUID()),
                    who(given.subject()),
                    role(given.role()),
                    scope(given.scope()),
                    null);
        }

        boolean ask(Api administrator, Scenario.Asked asked) {
            var question = asked.question();
            var resource =
                    new LinkedHashMap<String, Object>(json(question.resource().ref()));
            var place = question.resource().scope();
            if (place != null) {
                resource.put("properties", Map.of("scope", json(place)));
            }
            return administrator
                    .request()
                    .body(Map.of(
                            "subject", json(question.subject()),
                            "action", Map.of("name", question.action()),
                            "resource", resource))
                    .post("/access/v1/evaluation")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("decision");
        }

        private Map<String, String> json(Ref ref) {
            var text = own(ref.toString());
            return text.indexOf('/') < 0 ? Map.of("type", "", "id", "") : Api.ref(text);
        }

        private String own(String text) {
            return declared.contains(text) ? text + mark : text;
        }

        private ScopeId scope(String text) {
            return ScopeId.parse(own(text)).orElseThrow();
        }

        private SubjectId who(String text) {
            return SubjectId.parse(own(text)).orElseThrow();
        }

        private RoleId role(String text) {
            return new RoleId(scenario.roles().containsKey(text) ? text + mark : text);
        }
    }
}
