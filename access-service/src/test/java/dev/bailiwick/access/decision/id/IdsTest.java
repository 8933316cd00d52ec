package dev.bailiwick.access.decision.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-Z.a_z~0:9@x", ".", "00000000-0000-0000-0000-000000000000"})
    void idsAreLettersDigitsAndAFewSigns(String id) {
        assertThat(SubjectId.parse("user/" + id)).contains(SubjectId.user(id));
        assertThat(ScopeId.parse("project/" + id)).contains(ScopeId.of("project", id));
        assertThat(RoleId.parse(id)).contains(new RoleId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "ä", "a\u0000", "a\n", "%41", "a,b", "\ud800"})
    void anythingElseIsNoId(String id) {
        assertThat(SubjectId.parse("user/" + id)).isEmpty();
        assertThat(ScopeId.parse("project/" + id)).isEmpty();
        assertThat(RoleId.parse(id)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> SubjectId.user(id));
        assertThatIllegalArgumentException().isThrownBy(() -> ScopeId.of("project", id));
        assertThatIllegalArgumentException().isThrownBy(() -> new RoleId(id));
    }

    @Test
    void idsHaveAtMost255Characters() {
        assertThat(RoleId.parse("x".repeat(255))).isPresent();
        assertThat(RoleId.parse("x".repeat(256))).isEmpty();
    }

    @Test
    void onlyThreeKindsOfSubjectsThereAre() {
        assertThat(Stream.of("user/x", "group/x", "service-account/x")
                        .map(SubjectId::parse)
                        .map(id -> id.orElseThrow().toString()))
                .containsExactly("user/x", "group/x", "service-account/x");
        assertThat(SubjectId.parse("User/x")).isEmpty();
        assertThat(SubjectId.parse("project/x")).isEmpty();
        assertThat(SubjectId.parse("user")).isEmpty();
    }

    @Test
    void aPermissionIsReadInOneWayOnly() {
        assertThat(Permission.parse("project:update")).contains(new Permission(new TypeId("project"), "update"));
        assertThat(Permission.of("project:update")).hasToString("project:update");
        for (String text : List.of("project", "project:", ":update", "a:b:c", "pro ject:update", "1a:read", "")) {
            assertThat(Permission.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void aRuleIdIsACanonicalUuid() {
        String text = "f1000000-0000-4000-8000-00000000000a";
        assertThat(RuleId.parse(text)).contains(new RuleId(UUID.fromString(text)));
        assertThat(RuleId.parse("1-1-1-1-1")).isEmpty();
        assertThat(RuleId.parse("x1000000-0000-4000-8000-00000000000a")).isEmpty();
    }

    @Test
    void idsAreOrderedAsTheirText() {
        List<RuleId> rules = Stream.of(
                        "7fffffff-0000-0000-0000-000000000000",
                        "80000000-0000-0000-0000-000000000000",
                        "80000000-0000-0000-7000-000000000000",
                        "80000000-0000-0000-8000-000000000000")
                .map(text -> RuleId.parse(text).orElseThrow())
                .toList();
        assertThat(rules).isSorted();
        assertThat(List.of(
                        SubjectId.group("z"), SubjectId.serviceAccount("a"), SubjectId.user("A"), SubjectId.user("a")))
                .isSorted();
        assertThat(List.of(ScopeId.of("project", "B"), ScopeId.of("project", "a"), ScopeId.ROOT))
                .isSorted();
    }
}
