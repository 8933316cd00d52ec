package dev.bailiwick.access.scope;

import static dev.bailiwick.access.support.Stage.ADMIN;
import static dev.bailiwick.access.support.Stage.ALPHA;
import static dev.bailiwick.access.support.Stage.ANA;
import static dev.bailiwick.access.support.Stage.BEN;
import static dev.bailiwick.access.support.Stage.BETA;
import static dev.bailiwick.access.support.Stage.NOON;
import static dev.bailiwick.access.support.Stage.RESEARCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.TypeId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import dev.bailiwick.access.support.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScopeSearchTest {
    private static final ScopeId ODD = ScopeId.of("project", "p-7");

    private final Stage stage = new Stage()
            .administrator()
            .apply(new Change.ScopePut(new Scope(ODD, "Ätherwellen & Alphabet", RESEARCH)))
            .subject(ANA, ScopeId.ROOT)
            .rule(ANA, "viewer", BETA)
            .subject(BEN, ScopeId.ROOT);

    @Test
    void textIsFoundInIdsAndNamesInWhateverCase() {
        assertThat(found(ADMIN, "ALPHA", null)).containsExactly("project/alpha", "project/p-7");
        assertThat(found(ADMIN, "ätherWELLEN &", null)).containsExactly("project/p-7");
        assertThat(found(ADMIN, "p-", null)).containsExactly("project/p-7");
        assertThat(found(ADMIN, "no such thing", null)).isEmpty();
    }

    @Test
    void theTypeIsNotPartOfTheText() {
        assertThat(found(ADMIN, "project", null)).isEmpty();
        assertThat(found(ADMIN, null, "project")).containsExactly("project/alpha", "project/beta", "project/p-7");
        assertThat(found(ADMIN, null, "planet")).isEmpty();
    }

    @Test
    void onlyWhatTheCallerMayReadIsFound() {
        assertThat(found(ANA, null, null)).containsExactly("project/beta");
        assertThat(found(ANA, "alpha", null)).isEmpty();
        assertThat(found(BEN, null, null)).isEmpty();
    }

    @Test
    void whatStandsBelowARuleIsFoundToo() {
        stage.rule(BEN, "viewer", RESEARCH);
        assertThat(found(BEN, null, null))
                .containsExactly("department/research", "project/alpha", "project/beta", "project/p-7");
    }

    @Test
    void pagesNeitherLoseNorRepeat() {
        for (int limit = 1; limit <= 6; limit++) {
            assertThat(allPages(limit))
                    .containsExactly(
                            "department/research", "project/alpha", "project/beta", "project/p-7", "tenant/default");
        }
    }

    @Test
    void aScopeThatComesInBetweenMovesNothing() {
        var first = page(ADMIN, search(null, null), 2, null);
        stage.apply(new Change.ScopePut(new Scope(ScopeId.of("cluster", "early"), "Early", ScopeId.ROOT)));
        var second = page(ADMIN, search(null, null), 2, first.nextCursor());
        assertThat(ids(second)).containsExactly("project/beta", "project/p-7");
    }

    @Test
    void allAreCountedWhateverThePage() {
        assertThat(page(ADMIN, new ScopeSearch(Optional.of("a"), Optional.empty(), List.of(), true), 1, null)
                        .total())
                .isEqualTo(5);
        assertThat(page(ANA, new ScopeSearch(Optional.empty(), Optional.empty(), List.of(), true), 1, null)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void aScopeIsToldWithItsPath() {
        var view = page(ADMIN, search("alpha", "project"), 1, null).items().getFirst();
        assertThat(view).isEqualTo(ScopeView.of(stage.snapshot(), ALPHA));
        assertThat(view.path()).hasSize(3);
    }

    private List<String> allPages(int limit) {
        var all = new ArrayList<String>();
        String cursor = null;
        do {
            var page = page(ADMIN, search(null, null), limit, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(ids(page));
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    private List<String> found(SubjectId caller, @Nullable String text, @Nullable String type) {
        return ids(page(caller, search(text, type), 50, null));
    }

    private Page<ScopeView> page(SubjectId caller, ScopeSearch search, int limit, @Nullable String cursor) {
        return search.page(new Authority(stage.snapshot(), caller, NOON), Paging.of(limit, cursor, search.identity()));
    }

    private static ScopeSearch search(@Nullable String text, @Nullable String type) {
        return new ScopeSearch(
                Optional.ofNullable(text), Optional.ofNullable(type).map(TypeId::new), List.of(), false);
    }

    private static List<String> ids(Page<ScopeView> page) {
        return page.items().stream().map(view -> view.type() + "/" + view.id()).toList();
    }
}
