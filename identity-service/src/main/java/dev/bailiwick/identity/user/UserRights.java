package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.access.Freshness;
import dev.bailiwick.identity.access.Permission;
import dev.bailiwick.identity.access.Permit;
import dev.bailiwick.identity.access.ScopePath;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.access.Target;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.user.record.Status;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What a caller may do to whom: asked of access-service with his own token, and denied whenever it does not answer. */
@ApplicationScoped
class UserRights {
    private final AccessService access;
    private final UserAccounts accounts;

    UserRights(AccessService access, UserAccounts accounts) {
        this.access = access;
        this.accounts = accounts;
    }

    /** The path of a home where the caller may create people. */
    Uni<ScopePath> homeForCreating(Asker asker, ScopeRef home) {
        return access.check(asker.token(), Permission.USER_CREATE, Target.newUser(home), Freshness.LATEST)
                .chain(permit -> switch (permit) {
                    case Permit.Allowed _ -> pathOf(home);
                    case Permit.Missing missing -> refusedHome(asker, home, missing);
                });
    }

    private Uni<ScopePath> pathOf(ScopeRef home) {
        return access.scope(home).map(path -> path.orElseThrow(UserFailure.UnknownHome::new));
    }

    /** Whether a scope exists is told only to those who create people somewhere; to the rest it is as forbidden as any. */
    private Uni<ScopePath> refusedHome(Asker asker, ScopeRef home, Permit.Missing missing) {
        return access.permittedScopes(asker.token(), Permission.USER_CREATE)
                .chain(somewhere -> somewhere.isEmpty()
                        ? Uni.createFrom().item(false)
                        : access.scope(home).map(Optional::isEmpty))
                .chain(unknown -> Uni.createFrom()
                        .failure(unknown ? new UserFailure.UnknownHome() : new UserFailure.NotAllowed(missing)));
    }

    /** The record of somebody whom the caller may see. */
    Uni<UserAccount> readable(Asker asker, AccountId id) {
        return accounts.find(id)
                .map(found -> found.orElseThrow(UserFailure.NotFound::new))
                .call(account -> require(asker, Permission.USER_READ, account, Freshness.RECENT)
                        .onFailure(UserFailure.NotAllowed.class)
                        .transform(_ -> new UserFailure.NotFound()));
    }

    /** The record of somebody to whom the caller may do this, because he may and because that person holds no more. */
    Uni<UserAccount> manageable(Asker asker, AccountId id, Permission permission) {
        return readable(asker, id)
                .call(account -> require(asker, permission, account, Freshness.LATEST))
                .call(account -> requireNoMore(asker, account));
    }

    private Uni<Void> require(Asker asker, Permission permission, UserAccount account, Freshness freshness) {
        return require(asker, permission, Target.user(account.knownId().value(), account.home()), freshness);
    }

    private Uni<Void> require(Asker asker, Permission permission, Target target, Freshness freshness) {
        return access.check(asker.token(), permission, target, freshness)
                .invoke(permit -> {
                    if (permit instanceof Permit.Missing missing) {
                        throw new UserFailure.NotAllowed(missing);
                    }
                })
                .replaceWithVoid();
    }

    /** Passes for whoever may read what was done to somebody whom he sees. */
    Uni<Void> requireAudit(Asker asker, UserAccount account) {
        var target = Target.auditOf(account.knownId().value(), account.home());
        return require(asker, Permission.AUDIT_EVENT_READ, target, Freshness.RECENT);
    }

    /** The same of somebody who is gone, or never was: that is told to those alone who may read it at the root. */
    Uni<Void> requireAuditOfTheGone(Asker asker, AccountId id) {
        var target = Target.auditOf(id.value(), ScopeRef.ROOT);
        return require(asker, Permission.AUDIT_EVENT_READ, target, Freshness.RECENT)
                .onFailure(UserFailure.NotAllowed.class)
                .transform(_ -> new UserFailure.NotFound());
    }

    private Uni<Void> requireNoMore(Asker asker, UserAccount account) {
        // Of somebody on the way out access-service knows nothing any more: he holds nothing.
        if (asker.is(account) || account.status() == Status.DELETING) {
            return Uni.createFrom().voidItem();
        }
        return access.compare(asker.token(), account.subject())
                .invoke(comparison -> {
                    if (comparison.holdsMore()) {
                        throw new UserFailure.HoldsMore();
                    }
                })
                .replaceWithVoid();
    }

    /** The topmost scopes whose people the caller may see. */
    Uni<List<ScopeRef>> visible(Asker asker) {
        return access.permittedScopes(asker.token(), Permission.USER_READ);
    }

    /** Passes for whoever may give access rules anywhere. */
    Uni<Void> requireGivingRulesAnywhere(Asker asker) {
        return access.permittedScopes(asker.token(), Permission.ACCESS_RULE_CREATE)
                .invoke(somewhere -> {
                    if (somewhere.isEmpty()) {
                        throw new UserFailure.NotAllowed(
                                new Permit.Missing(Permission.ACCESS_RULE_CREATE, ScopeRef.ROOT));
                    }
                })
                .replaceWithVoid();
    }
}
