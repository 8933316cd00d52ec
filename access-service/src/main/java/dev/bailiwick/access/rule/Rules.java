package dev.bailiwick.access.rule;

import dev.bailiwick.access.change.AccessData;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.platform.Page;
import dev.bailiwick.access.platform.Paging;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The access rules, as the caller at hand may grant, list and withdraw them. */
@RequestScoped
class Rules {
    private final AccessData accessData;
    private final RuleRepository rows;

    Rules(AccessData accessData, RuleRepository rows) {
        this.accessData = accessData;
        this.rows = rows;
    }

    Uni<NewRulesAnswer> grant(NewRules command) {
        return accessData
                .write(authority -> RuleGrants.plan(authority, command, () -> RuleIds.next(Instant.now())))
                .chain(written -> views(written.answer()).map(items -> new NewRulesAnswer(written.revision(), items)));
    }

    Uni<Void> withdraw(RuleId id) {
        return accessData.write(authority -> RuleWithdrawals.one(authority, id)).replaceWithVoid();
    }

    /** The rules are told as they were before. */
    Uni<WithdrawalAnswer> withdraw(List<RuleId> ids) {
        return views(ids)
                .chain(before -> accessData
                        .write(authority -> RuleWithdrawals.all(authority, ids))
                        .map(written ->
                                new WithdrawalAnswer(written.revision(), false, only(before, written.answer()))));
    }

    Uni<WithdrawalAnswer> rehearseWithdrawal(List<RuleId> ids) {
        return views(ids)
                .chain(before -> accessData
                        .rehearse(authority -> RuleWithdrawals.all(authority, ids))
                        .map(found -> new WithdrawalAnswer(found.revision(), true, only(before, found.answer()))));
    }

    Uni<Page<RuleView>> page(RuleQuery query, Paging paging) {
        return accessData.read().map(query::filter).chain(filter -> page(filter, query.total, paging, RuleView::of));
    }

    /** Those that count for the caller himself. */
    Uni<Page<OwnRuleView>> own(boolean total, Paging paging) {
        return accessData
                .read()
                .chain(authority -> page(
                        RuleFilter.countingFor(authority.snapshot(), authority.caller()),
                        total,
                        paging,
                        row -> OwnRuleView.of(row, authority.caller())));
    }

    Uni<RuleCounts> count(List<SubjectId> subjects) {
        return accessData.survey(authority -> RuleCounts.of(authority, subjects));
    }

    private <T> Uni<Page<T>> page(RuleFilter filter, boolean counted, Paging paging, Function<RuleRow, T> view) {
        var after = paging.after().flatMap(RuleId::parse);
        return total(filter, counted)
                .chain(total -> rows.page(filter, after, paging.limit() + 1)
                        .map(found -> paging.page(found, row -> row.id.toString(), view, total)));
    }

    private Uni<Optional<Long>> total(RuleFilter filter, boolean counted) {
        return counted ? rows.count(filter).map(Optional::of) : Uni.createFrom().item(Optional.empty());
    }

    private Uni<List<RuleView>> views(Collection<RuleId> ids) {
        return rows.withIds(ids).map(found -> inOrder(ids, found));
    }

    private static List<RuleView> inOrder(Collection<RuleId> ids, List<RuleRow> rows) {
        Map<RuleId, RuleView> views = rows.stream().collect(Collectors.toMap(row -> new RuleId(row.id), RuleView::of));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(views.get(id)).stream())
                .toList();
    }

    private static List<RuleView> only(List<RuleView> views, List<Rule> rules) {
        var ids = rules.stream().map(Rule::id).map(RuleId::toString).collect(Collectors.toSet());
        return views.stream().filter(view -> ids.contains(view.id())).distinct().toList();
    }
}
