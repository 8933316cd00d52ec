package dev.bailiwick.identity.administrator;

import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.access.ScopePath;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.access.SubjectFeed;
import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.directory.Profile;
import dev.bailiwick.identity.operation.Driver;
import dev.bailiwick.identity.operation.Inline;
import dev.bailiwick.identity.user.lifecycle.Creation;
import dev.bailiwick.identity.user.record.NewUser;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Makes the first System administrator of an empty installation, by the saga that makes everybody, and marks it done.
 *
 * <p>Every step looks first, so a run after a crash goes on where the last one stopped.
 */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    private final FirstAdministratorConfig config;
    private final FirstAdministratorMarks marks;
    private final UserAccounts accounts;
    private final Creation creation;
    private final Inline inline;
    private final Driver driver;
    private final Directory directory;
    private final AccessService access;

    FirstAdministrator(
            FirstAdministratorConfig config,
            FirstAdministratorMarks marks,
            UserAccounts accounts,
            Creation creation,
            Inline inline,
            Driver driver,
            Directory directory,
            AccessService access) {
        this.config = config;
        this.marks = marks;
        this.accounts = accounts;
        this.creation = creation;
        this.inline = inline;
        this.driver = driver;
        this.directory = directory;
        this.access = access;
    }

    /** Does what is left to do; fails when something that it needs is away. */
    Uni<Void> ensure() {
        if (config.email().isEmpty()) {
            LOG.info("No first administrator is configured: nothing to do");
            return Uni.createFrom().voidItem();
        }
        var email = config.email().get();
        return marks.isSet().chain(set -> {
            if (set) {
                LOG.info("The first administrator was made before: nothing to do");
                return Uni.createFrom().voidItem();
            }
            return begin(email);
        });
    }

    private Uni<Void> begin(EmailAddress email) {
        return accounts.findByEmail(email)
                .chain(found -> found.map(this::goOn).orElseGet(() -> make(email)))
                .chain(account -> grant(account))
                .chain(() -> marks.set(email))
                .invoke(() -> LOG.info("The first administrator stands"));
    }

    private Uni<UserAccount> make(EmailAddress email) {
        var user = new NewUser(new Profile(email, null, null), ScopeRef.ROOT, false);
        var actor = new Actor(config.ourselves(), "first-administrator-" + UUID.randomUUID());
        return requireEmpty()
                .chain(() -> Panache.withTransaction(
                        () -> creation.begin(user, new ScopePath(List.of(ScopeRef.ROOT)), actor)))
                .chain(lease -> inline.run(lease, creation.run(lease, config.password())))
                .map(created -> created.changed().account());
    }

    /** People without the mark: an installation that lost it must not make an administrator by surprise. */
    private Uni<Void> requireEmpty() {
        return Panache.withSession(() -> accounts.count())
                .invoke(rows -> {
                    if (rows > 0) {
                        throw new IllegalStateException("there are users, but the first administrator was never made");
                    }
                })
                .replaceWithVoid();
    }

    /** What the worker has carried forward has a password that nobody knows, so it is set to the configured one. */
    private Uni<UserAccount> goOn(UserAccount account) {
        if (!account.createdBy().equals(config.ourselves())) {
            return Uni.createFrom()
                    .failure(new IllegalStateException("the address belongs to somebody who was invited"));
        }
        return driver.settle(account.userKey())
                .chain(() -> accounts.findByKey(account.userKey()))
                .map(found -> found.filter(UserAccount::isSettled)
                        .orElseThrow(() -> new IllegalStateException("the first administrator is being made")))
                .call(this::renewUnusedPassword);
    }

    private Uni<Void> renewUnusedPassword(UserAccount account) {
        return directory
                .temporaryPasswordPending(account.knownId())
                .chain(pending -> pending
                        ? directory.replacePassword(account.knownId(), config.password())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> grant(UserAccount account) {
        var subjects = Stream.concat(Stream.of(account.subject()), config.serviceAccount().stream())
                .toList();
        return config.serviceAccount()
                .map(this::tell)
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> access.grantFirstAdministrators(subjects))
                .replaceWithVoid();
    }

    private Uni<Void> tell(SubjectRef serviceAccount) {
        return access.putSubject(new SubjectFeed(serviceAccount, ScopeRef.ROOT, false, 1, Origin.LOCAL))
                .replaceWithVoid();
    }
}
