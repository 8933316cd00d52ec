package dev.bailiwick.access.membership;

import static dev.bailiwick.access.support.Stage.ADMIN;
import static dev.bailiwick.access.support.Stage.ALPHA;
import static dev.bailiwick.access.support.Stage.ANA;
import static dev.bailiwick.access.support.Stage.BEN;
import static dev.bailiwick.access.support.Stage.BETA;
import static dev.bailiwick.access.support.Stage.NOON;
import static dev.bailiwick.access.support.Stage.RESEARCH;
import static dev.bailiwick.access.support.Stage.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.SubjectKind;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import dev.bailiwick.access.platform.Reference;
import dev.bailiwick.access.support.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubjectSearchTest {
    private static final SubjectId CLUB = SubjectId.group("club");

    private final Stage stage =
            new Stage().administrator().subject(ANA, ALPHA).subject(BEN, BETA).subject(TEAM, RESEARCH);

    @Test
    void whoHasNoRuleAtAllIsFound() {
        assertThat(withoutAccess(ADMIN)).containsExactly("ana", "ben");
        stage.rule(ANA, "viewer", ALPHA);
        assertThat(withoutAccess(ADMIN)).containsExactly("ben");
    }

    @Test
    void aRuleOfAGroupAroundHisGroupIsARule() {
        stage.subject(CLUB, ScopeId.ROOT).member(TEAM, ANA).member(CLUB, TEAM);
        assertThat(withoutAccess(ADMIN)).containsExactly("ana", "ben");
        stage.rule(CLUB, "viewer", ALPHA);
        assertThat(withoutAccess(ADMIN)).containsExactly("ben");
    }

    @Test
    void anExpiredRuleIsNone() {
        stage.rule(ANA, "viewer", ALPHA, NOON);
        stage.rule(BEN, "viewer", ALPHA, NOON.plusSeconds(1));
        assertThat(withoutAccess(ADMIN)).containsExactly("ana");
    }

    @Test
    void onlyThoseWhoseHomeTheCallerSeesAreFound() {
        var manager = SubjectId.user("manager");
        stage.subject(manager, RESEARCH).rule(manager, "department-administrator", ALPHA);
        assertThat(withoutAccess(manager)).containsExactly("ana");
        assertThat(withoutAccess(BEN)).isEmpty();
    }

    @Test
    void theRightIsThatOfTheKind() {
        var support = SubjectId.user("support");
        stage.subject(support, RESEARCH).rule(support, "cloud-support", ScopeId.ROOT);
        assertThat(stage.snapshot().roles().find(new RoleId("cloud-support")))
                .hasValueSatisfying(role -> assertThat(role.permissions())
                        .contains(Authority.read(SubjectKind.USER.type()))
                        .doesNotContain(Authority.read(SubjectKind.SERVICE_ACCOUNT.type())));
        assertThat(ids(page(support, SubjectKind.USER, true, 50, null))).contains("ana", "ben");
        assertThat(ids(page(support, SubjectKind.SERVICE_ACCOUNT, false, 50, null)))
                .isEmpty();
    }

    @Test
    void withoutAFilterAllOfTheKindAreFound() {
        stage.rule(ANA, "viewer", ALPHA);
        assertThat(ids(page(ADMIN, SubjectKind.USER, false, 50, null))).containsExactly("admin", "ana", "ben");
        assertThat(ids(page(ADMIN, SubjectKind.GROUP, false, 50, null))).containsExactly("team");
    }

    @Test
    void pagesNeitherLoseNorRepeat() {
        for (int i = 0; i < 7; i++) {
            stage.subject(SubjectId.user("u" + i), ALPHA);
        }
        for (int limit = 1; limit <= 10; limit++) {
            assertThat(allPages(limit)).containsExactly("ana", "ben", "u0", "u1", "u2", "u3", "u4", "u5", "u6");
        }
    }

    @Test
    void allAreCountedWhateverThePage() {
        var search = new SubjectSearch(SubjectKind.USER, true, true);
        var page = search.page(new Authority(stage.snapshot(), ADMIN, NOON), Paging.of(1, null, search.identity()));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).hasSize(1);
    }

    private List<String> allPages(int limit) {
        var all = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(ADMIN, SubjectKind.USER, true, limit, cursor);
            all.addAll(ids(page));
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    private List<String> withoutAccess(SubjectId caller) {
        return ids(page(caller, SubjectKind.USER, true, 50, null));
    }

    private Page<Reference> page(
            SubjectId caller, SubjectKind kind, boolean withoutAccess, int limit, @Nullable String cursor) {
        var search = new SubjectSearch(kind, withoutAccess, false);
        return search.page(new Authority(stage.snapshot(), caller, NOON), Paging.of(limit, cursor, search.identity()));
    }

    private static List<String> ids(Page<Reference> page) {
        return page.items().stream().map(Reference::id).toList();
    }
}
