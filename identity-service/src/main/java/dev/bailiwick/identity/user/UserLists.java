package dev.bailiwick.identity.user;

import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.user.record.Candidates;
import dev.bailiwick.identity.user.record.Position;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import dev.bailiwick.identity.user.record.UserFilter;
import dev.bailiwick.identity.user.record.UserPages;
import dev.bailiwick.identity.user.record.UserQuery;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The door to lists of people: everybody sees those whose home lies where he may read users. */
@ApplicationScoped
class UserLists {
    private final UserRights rights;
    private final UserPages pages;
    private final UserAccounts accounts;

    UserLists(UserRights rights, UserPages pages, UserAccounts accounts) {
        this.rights = rights;
        this.pages = pages;
        this.accounts = accounts;
    }

    Uni<PageView> list(Asker asker, UserQuery query, boolean withTotal) {
        return candidates(asker, query.filter())
                .chain(candidates -> candidates.isEmpty()
                        ? Uni.createFrom().item(new PageView(List.of(), null, withTotal ? 0L : null))
                        : page(query, candidates)
                                .chain(page -> withTotal ? counted(page, query, candidates) : item(page)));
    }

    /** Who comes into question for this caller; access-service is asked for more only when the filter needs it. */
    Uni<Candidates> candidates(Asker asker, UserFilter filter) {
        return rights.visible(asker)
                .chain(visible -> visible.isEmpty() || !filter.withoutAccess()
                        ? Uni.createFrom().item(new Candidates(visible, Optional.empty()))
                        : rights.withoutAccess(asker).map(ids -> new Candidates(visible, Optional.of(ids))));
    }

    /** One row more than asked for tells whether there is another page. */
    private Uni<PageView> page(UserQuery query, Candidates candidates) {
        var oneMore = new UserQuery(query.filter(), query.order(), query.after(), query.limit() + 1);
        return pages.page(oneMore, candidates).map(rows -> {
            var items = rows.stream().limit(query.limit()).toList();
            var cursor = rows.size() > query.limit() ? cursor(query, items.getLast()) : null;
            return new PageView(items.stream().map(UserView::of).toList(), cursor, null);
        });
    }

    private Uni<PageView> counted(PageView page, UserQuery query, Candidates candidates) {
        return pages.count(query.filter(), candidates)
                .map(total -> new PageView(page.items(), page.nextCursor(), total));
    }

    private static Uni<PageView> item(PageView page) {
        return Uni.createFrom().item(page);
    }

    private static String cursor(UserQuery query, UserAccount last) {
        return Cursor.text(Position.of(query.order(), last), List.of(query.filter(), query.order()));
    }

    /** Somebody by his exact address, for whoever may give access rules anywhere. */
    Uni<UserAccount> lookUp(Asker asker, EmailAddress email) {
        return rights.requireGivingRulesAnywhere(asker)
                .chain(() -> accounts.findByEmail(email))
                .map(found -> found.filter(account -> account.id().isPresent() && account.isSettled())
                        .orElseThrow(UserFailure.NotFound::new));
    }
}
