package dev.bailiwick.identity.group;

import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.access.Freshness;
import dev.bailiwick.identity.access.Permission;
import dev.bailiwick.identity.access.Permit;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.access.Target;
import dev.bailiwick.identity.group.record.GroupPages;
import dev.bailiwick.identity.group.record.GroupQuery;
import dev.bailiwick.identity.group.record.MemberPages;
import dev.bailiwick.identity.group.record.MemberQuery;
import dev.bailiwick.identity.group.record.MemberRow;
import dev.bailiwick.identity.group.record.UserGroup;
import dev.bailiwick.identity.group.record.UserGroups;
import dev.bailiwick.identity.platform.ErrorCode;
import dev.bailiwick.identity.platform.ProblemException;
import dev.bailiwick.identity.user.Asker;
import dev.bailiwick.identity.user.Cursor;
import dev.bailiwick.identity.user.record.Position;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The door to groups: everybody sees those whose home lies where he may read groups, and the people whom he may read. */
@ApplicationScoped
class Groups {
    private final AccessService access;
    private final UserGroups groups;
    private final GroupPages pages;
    private final MemberPages members;

    Groups(AccessService access, UserGroups groups, GroupPages pages, MemberPages members) {
        this.access = access;
        this.groups = groups;
        this.pages = pages;
        this.members = members;
    }

    Uni<GroupPageView> list(Asker asker, GroupQuery query, boolean withTotal) {
        return access.permittedScopes(asker.token(), Permission.GROUP_READ)
                .chain(visible -> visible.isEmpty()
                        ? Uni.createFrom().item(new GroupPageView(List.of(), null, withTotal ? 0L : null))
                        : page(query, visible).chain(page -> withTotal ? counted(page, query, visible) : item(page)));
    }

    /** One row more than asked for tells whether there is another page. */
    private Uni<GroupPageView> page(GroupQuery query, List<ScopeRef> visible) {
        var oneMore = new GroupQuery(query.filter(), query.order(), query.after(), query.limit() + 1);
        return pages.page(oneMore, visible).chain(rows -> {
            var shown = rows.stream().limit(query.limit()).toList();
            var cursor = rows.size() > query.limit() ? cursor(query, shown.getLast()) : null;
            return pages.memberCounts(shown.stream().map(UserGroup::id).toList())
                    .map(counts -> new GroupPageView(
                            shown.stream()
                                    .map(group -> GroupView.of(group, counts.getOrDefault(group.id(), 0L)))
                                    .toList(),
                            cursor,
                            null));
        });
    }

    private static String cursor(GroupQuery query, UserGroup last) {
        var place = new Position(query.order().sort().valueOf(last), last.id());
        return Cursor.text(place, List.of(query.filter(), query.order()));
    }

    private Uni<GroupPageView> counted(GroupPageView page, GroupQuery query, List<ScopeRef> visible) {
        return pages.count(query.filter(), visible)
                .map(total -> new GroupPageView(page.items(), page.nextCursor(), total));
    }

    Uni<GroupView> get(Asker asker, UUID id) {
        return readable(asker, id)
                .chain(group -> pages.memberCounts(List.of(id))
                        .map(counts -> GroupView.of(group, counts.getOrDefault(id, 0L))));
    }

    private Uni<UserGroup> readable(Asker asker, UUID id) {
        return groups.lookUp(id)
                .map(found -> found.orElseThrow(Groups::notFound))
                .call(group -> access.check(
                                asker.token(),
                                Permission.GROUP_READ,
                                Target.group(id.toString(), group.home()),
                                Freshness.RECENT)
                        .invoke(permit -> {
                            if (permit instanceof Permit.Missing) {
                                throw notFound();
                            }
                        }));
    }

    Uni<MemberPageView> members(Asker asker, MemberQuery query, boolean withTotal) {
        return readable(asker, query.group())
                .chain(() -> access.permittedScopes(asker.token(), Permission.USER_READ))
                .chain(visible -> members(query, visible)
                        .chain(page -> withTotal
                                ? members.count(query, visible)
                                        .map(total -> new MemberPageView(page.items(), page.nextCursor(), total))
                                : item(page)));
    }

    private Uni<MemberPageView> members(MemberQuery query, List<ScopeRef> visible) {
        var oneMore = new MemberQuery(query.group(), query.search(), query.after(), query.limit() + 1);
        return members.page(oneMore, visible).map(rows -> {
            var shown = rows.stream().limit(query.limit()).toList();
            var cursor = rows.size() > query.limit() ? cursor(query, shown.getLast()) : null;
            return new MemberPageView(
                    shown.stream()
                            .map(row -> MemberView.of(row.account(), visible))
                            .toList(),
                    cursor,
                    null);
        });
    }

    private static String cursor(MemberQuery query, MemberRow last) {
        return Cursor.text(last.place(), List.<Object>of(query.group(), query.search()));
    }

    static ProblemException notFound() {
        return ProblemException.of(ErrorCode.NOT_FOUND, "There is no such group, or you may not know of it.");
    }

    private static <T> Uni<T> item(T page) {
        return Uni.createFrom().item(page);
    }
}
