package dev.bailiwick.identity.arrival;

import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.audit.AuditTrail;
import dev.bailiwick.identity.audit.Deed;
import dev.bailiwick.identity.directory.Account;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.directory.DirectoryAccount;
import dev.bailiwick.identity.directory.Profile;
import dev.bailiwick.identity.group.record.GroupMember;
import dev.bailiwick.identity.group.record.GroupMembers;
import dev.bailiwick.identity.group.record.UserGroup;
import dev.bailiwick.identity.group.record.UserGroups;
import dev.bailiwick.identity.operation.OneByOne;
import dev.bailiwick.identity.user.record.ClaimedEmails;
import dev.bailiwick.identity.user.record.EmailClaimed;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** How a directory describes somebody, written into his record in one transaction: names, address, and groups. */
@ApplicationScoped
class Description {
    private static final Logger LOG = Logger.getLogger(Description.class);

    private final UserAccounts accounts;
    private final ClaimedEmails emails;
    private final DirectoryPeople people;
    private final UserGroups groups;
    private final GroupMembers members;
    private final AuditTrail audit;
    private final Clock clock;

    Description(
            UserAccounts accounts,
            ClaimedEmails emails,
            DirectoryPeople people,
            UserGroups groups,
            GroupMembers members,
            AuditTrail audit,
            Clock clock) {
        this.accounts = accounts;
        this.emails = emails;
        this.people = people;
        this.groups = groups;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the transaction at hand. */
    Uni<Void> adopt(UUID userKey, DirectoryAccount said, Actor actor) {
        return accounts.lock(userKey)
                .call(account -> adoptProfile(account, said.account(), actor))
                .chain(account -> people.require(userKey)
                        .chain(person -> groups.ofDirectory(person.identityProvider(), DirectoryWords.groups(said)))
                        .chain(his -> adoptGroups(account, his, actor)));
    }

    private Uni<Void> adoptProfile(UserAccount account, Account said, Actor actor) {
        var profile = DirectoryWords.profile(said, account.profile().email());
        if (profile.equals(account.profile())) {
            return Uni.createFrom().voidItem();
        }
        return emails.claim(profile.email(), account.userKey())
                .replaceWith(profile)
                .onFailure(EmailClaimed.class)
                .recoverWithItem(() -> withoutAddress(account, profile))
                .invoke(free -> account.changed(free, account.homePath(), clock.instant()))
                .call(free -> emails.keepOnly(free.email(), account.userKey()))
                .chain(free -> audit.record(actor, deed("user.described", account, Map.of())));
    }

    /** Somebody has the address here already, and a directory takes it from nobody: this person keeps his old one. */
    private static Profile withoutAddress(UserAccount account, Profile profile) {
        LOG.warnf("The directory's address of user %s is another's here: he keeps his old one", account.knownId());
        return new Profile(account.profile().email(), profile.firstName(), profile.lastName());
    }

    private Uni<Void> adoptGroups(UserAccount account, List<UserGroup> his, Actor actor) {
        return members.of(account.userKey()).chain(known -> {
            var memberships = known.stream().collect(Collectors.toMap(GroupMember::groupId, Function.identity()));
            var wanted = his.stream().collect(Collectors.toMap(UserGroup::id, Function.identity()));
            var left = known.stream()
                    .filter(one -> one.isMember() && !wanted.containsKey(one.groupId()))
                    .toList();
            return OneByOne.each(his, group -> join(account, group, memberships, actor))
                    .chain(() -> OneByOne.each(left, membership -> leave(account, membership, actor)));
        });
    }

    private Uni<Void> join(UserAccount account, UserGroup group, Map<UUID, GroupMember> memberships, Actor actor) {
        var known = memberships.get(group.id());
        if (known != null && known.isMember()) {
            return Uni.createFrom().voidItem();
        }
        var version = account.nextFeedVersion();
        if (known == null) {
            return members.persist(new GroupMember(group.id(), account.userKey(), version, clock.instant()))
                    .chain(() -> audit.record(actor, deed("user.joined-group", account, named(group))));
        }
        known.joined(version, clock.instant());
        return audit.record(actor, deed("user.joined-group", account, named(group)));
    }

    private Uni<Void> leave(UserAccount account, GroupMember membership, Actor actor) {
        membership.left(account.nextFeedVersion());
        return groups.findById(membership.groupId())
                .chain(group -> audit.record(actor, deed("user.left-group", account, named(group))));
    }

    private static Map<String, String> named(UserGroup group) {
        var details = new HashMap<String, String>();
        details.put("group", group.id().toString());
        details.put("name", group.name());
        return details;
    }

    private static Deed deed(String action, UserAccount account, Map<String, String> details) {
        return new Deed(action, account.userKey(), account.id().map(AccountId::value), details);
    }
}
