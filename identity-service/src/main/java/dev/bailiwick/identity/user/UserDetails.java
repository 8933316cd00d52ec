package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.access.Permission;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.group.record.UserGroup;
import dev.bailiwick.identity.group.record.UserGroups;
import dev.bailiwick.identity.user.record.UserAccount;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The door to all about one person: his record, and those of his groups that the caller may read. */
@ApplicationScoped
class UserDetails {
    /** A person with groups of his. */
    record Detailed(UserAccount account, List<UserGroup> groups) {
        Detailed {
            groups = List.copyOf(groups);
        }
    }

    private final UserRights rights;
    private final UserGroups groups;
    private final AccessService access;

    UserDetails(UserRights rights, UserGroups groups, AccessService access) {
        this.rights = rights;
        this.groups = groups;
        this.access = access;
    }

    Uni<Detailed> get(Asker asker, AccountId id) {
        return rights.readable(asker, id)
                .chain(account -> groups.of(account.userKey())
                        .chain(his -> visible(asker, his))
                        .map(seen -> new Detailed(account, seen)));
    }

    private Uni<List<UserGroup>> visible(Asker asker, List<UserGroup> his) {
        return his.isEmpty()
                ? Uni.createFrom().item(his)
                : access.permittedScopes(asker.token(), Permission.GROUP_READ)
                        .map(scopes -> his.stream()
                                .filter(group -> liesIn(group, scopes))
                                .toList());
    }

    private static boolean liesIn(UserGroup group, List<ScopeRef> scopes) {
        return group.homePath().scopes().stream().anyMatch(scopes::contains);
    }
}
