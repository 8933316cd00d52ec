package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.directory.EmailAddress;
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
    private final PeopleWithoutAccess withoutAccess;
    private final UserAccounts accounts;

    UserLists(UserRights rights, UserPages pages, PeopleWithoutAccess withoutAccess, UserAccounts accounts) {
        this.rights = rights;
        this.pages = pages;
        this.withoutAccess = withoutAccess;
        this.accounts = accounts;
    }

    Uni<PageView> list(Asker asker, UserQuery query, boolean withTotal) {
        return rights.visible(asker)
                .chain(visible -> part(asker, query, visible)
                        .chain(part -> total(asker, query.filter(), visible, withTotal)
                                .map(total -> view(query, part, total))));
    }

    /** The next people of a list, as many as it says at most. */
    Uni<UserPart> part(Asker asker, UserQuery query, List<ScopeRef> visible) {
        if (visible.isEmpty()) {
            return Uni.createFrom().item(UserPart.NOBODY);
        }
        return query.filter().withoutAccess() ? withoutAccess.part(asker, query, visible) : part(query, visible);
    }

    /** One row more than asked for tells whether there is another part. */
    private Uni<UserPart> part(UserQuery query, List<ScopeRef> visible) {
        var oneMore = new UserQuery(query.filter(), query.order(), query.after(), query.limit() + 1);
        return pages.page(oneMore, visible)
                .map(rows -> rows.size() <= query.limit()
                        ? new UserPart(rows, Optional.empty())
                        : new UserPart(
                                rows.subList(0, query.limit()),
                                Optional.of(Position.of(query.order(), rows.get(query.limit() - 1)))));
    }

    private Uni<Optional<Long>> total(Asker asker, UserFilter filter, List<ScopeRef> visible, boolean wanted) {
        if (!wanted) {
            return Uni.createFrom().item(Optional.empty());
        }
        if (visible.isEmpty()) {
            return Uni.createFrom().item(Optional.of(0L));
        }
        return filter.withoutAccess()
                ? withoutAccess.count(asker, filter, visible)
                : pages.count(filter, visible).map(Optional::of);
    }

    private static PageView view(UserQuery query, UserPart part, Optional<Long> total) {
        var cursor = part.next()
                .map(place -> Cursor.text(place, List.of(query.filter(), query.order())))
                .orElse(null);
        return new PageView(part.rows().stream().map(UserView::of).toList(), cursor, total.orElse(null));
    }

    /** Somebody by his exact address, for whoever may give access rules anywhere. */
    Uni<UserAccount> lookUp(Asker asker, EmailAddress email) {
        return rights.requireGivingRulesAnywhere(asker)
                .chain(() -> accounts.findByEmail(email))
                .map(found -> found.filter(account -> account.id().isPresent() && account.isSettled())
                        .orElseThrow(UserFailure.NotFound::new));
    }
}
