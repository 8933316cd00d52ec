package dev.bailiwick.access.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScenariosTest {

    @Test
    void thereAreScenarios() {
        assertThat(Scenario.all())
                .hasSizeGreaterThan(12)
                .allMatch(scenario -> !scenario.questions().isEmpty());
    }

    @TestFactory
    Stream<DynamicContainer> everyQuestionIsAnsweredByTheRuleThatMustDecide() {
        return Scenario.all().stream().map(scenario -> {
            Staged staged = Staged.of(scenario);
            return DynamicContainer.dynamicContainer(
                    scenario.claim(), scenario.questions().stream().map(asked -> answered(staged, asked)));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyNamedRuleIsThere() {
        return Scenario.all().stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.claim(),
                        () -> assertThat(scenario.rules().keySet())
                                .containsAll(scenario.questions().stream()
                                        .filter(asked -> !asked.denied())
                                        .map(Scenario.Asked::answer)
                                        .toList())));
    }

    private static DynamicTest answered(Staged staged, Scenario.Asked asked) {
        return DynamicTest.dynamicTest(asked.toString(), () -> {
            Decision decision = new Decisions(staged.snapshot()).decide(asked.question(), asked.moment());
            assertThat(decision.revision()).isEqualTo(staged.snapshot().revision());
            assertThat(decision.by()
                            .map(rule -> staged.rules().entrySet().stream()
                                    .filter(entry -> entry.getValue().equals(rule))
                                    .findAny()
                                    .orElseThrow()
                                    .getKey())
                            .orElse("denied"))
                    .isEqualTo(asked.answer());
        });
    }
}
