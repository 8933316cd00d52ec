package dev.bailiwick.identity.arrival;

import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.access.SubjectFeed;
import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.group.record.GroupMember;
import dev.bailiwick.identity.group.record.GroupMembers;
import dev.bailiwick.identity.group.record.UserGroup;
import dev.bailiwick.identity.group.record.UserGroups;
import dev.bailiwick.identity.operation.Lease;
import dev.bailiwick.identity.operation.OneByOne;
import dev.bailiwick.identity.operation.Operations;
import dev.bailiwick.identity.user.record.Status;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Tells access-service what it has not heard of a person of a directory, in the only order in which it can understand:
 * the person, his groups, that he is in them or no more. What was told is noted as it goes, so that one with many groups
 * gets on even when he is interrupted again and again.
 */
@ApplicationScoped
class Telling {
    private static final int AT_ONCE = 20;

    private final Operations operations;
    private final UserAccounts accounts;
    private final UserGroups groups;
    private final GroupMembers members;
    private final AccessService access;

    Telling(
            Operations operations,
            UserAccounts accounts,
            UserGroups groups,
            GroupMembers members,
            AccessService access) {
        this.operations = operations;
        this.accounts = accounts;
        this.groups = groups;
        this.members = members;
        this.access = access;
    }

    Uni<Void> tell(Lease lease) {
        return tellPerson(lease).chain(() -> tellGroups(lease)).chain(() -> tellMemberships(lease));
    }

    /** Somebody who has arrived is known. */
    private Uni<Void> tellPerson(Lease lease) {
        return operations
                .holding(lease, _ -> accounts.lock(lease.userKey()).map(Telling::unheard))
                .chain(feed -> feed.map(access::putSubject)
                        .orElseGet(() -> Uni.createFrom().nullItem()))
                .replaceWithVoid();
    }

    private static Optional<SubjectFeed> unheard(UserAccount account) {
        return account.status() == Status.PROVISIONING ? Optional.of(account.nextFeed()) : Optional.empty();
    }

    private Uni<Void> tellGroups(Lease lease) {
        return operations
                .holding(lease, _ -> groups.untoldOf(lease.userKey()))
                .chain(untold -> untold.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : OneByOne.each(
                                        untold,
                                        group -> access.putSubject(group.feed()).replaceWithVoid())
                                .chain(() -> operations.holding(
                                        lease,
                                        _ -> groups.untoldOf(lease.userKey())
                                                .invoke(now -> now.stream()
                                                        .filter(group -> isAmong(untold, group))
                                                        .forEach(UserGroup::told)))))
                .replaceWithVoid();
    }

    private static boolean isAmong(List<UserGroup> groups, UserGroup group) {
        return groups.stream().anyMatch(one -> one.id().equals(group.id()));
    }

    private Uni<Void> tellMemberships(Lease lease) {
        return operations
                .holding(
                        lease,
                        _ -> accounts.lock(lease.userKey())
                                .chain(account -> members.untoldOf(lease.userKey(), AT_ONCE)
                                        .map(untold -> new Untold(account.subject(), untold))))
                .chain(untold -> untold.memberships().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tell(lease, untold).chain(() -> tellMemberships(lease)));
    }

    private Uni<Void> tell(Lease lease, Untold untold) {
        return OneByOne.each(untold.memberships(), membership -> tell(untold.person(), membership))
                .chain(() -> operations.holding(lease, _ -> members.told(lease.userKey(), untold.memberships())));
    }

    private Uni<Void> tell(SubjectRef person, GroupMember membership) {
        return membership.isMember()
                ? access.putMember(membership.feed(person))
                : access.deleteMember(membership.feed(person));
    }

    private record Untold(SubjectRef person, List<GroupMember> memberships) {}
}
