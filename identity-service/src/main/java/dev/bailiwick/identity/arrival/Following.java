package dev.bailiwick.identity.arrival;

import dev.bailiwick.identity.access.AccessService;
import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.audit.Actor;
import dev.bailiwick.identity.audit.AuditTrail;
import dev.bailiwick.identity.audit.Deed;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.directory.Directory;
import dev.bailiwick.identity.directory.DirectoryAccount;
import dev.bailiwick.identity.operation.Intent;
import dev.bailiwick.identity.operation.Lease;
import dev.bailiwick.identity.operation.Operation;
import dev.bailiwick.identity.operation.OperationKind;
import dev.bailiwick.identity.operation.Operations;
import dev.bailiwick.identity.operation.Saga;
import dev.bailiwick.identity.user.record.Status;
import dev.bailiwick.identity.user.record.UserAccount;
import dev.bailiwick.identity.user.record.UserAccounts;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a record follow what the directory said of its person: Keycloak is asked, which is never older than a token; the
 * answer is written down; access-service is told what it has not heard. It is never taken back, only carried forward.
 */
@ApplicationScoped
class Following implements Saga {
    private final Operations operations;
    private final UserAccounts accounts;
    private final DirectoryPeople people;
    private final Description description;
    private final Telling telling;
    private final Directory directory;
    private final AccessService access;
    private final AuditTrail audit;
    private final Clock clock;
    private final SubjectRef ourselves;

    Following(
            Operations operations,
            UserAccounts accounts,
            DirectoryPeople people,
            Description description,
            Telling telling,
            Directory directory,
            AccessService access,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "bailiwick.keycloak.client-id") String clientId) {
        this.operations = operations;
        this.accounts = accounts;
        this.people = people;
        this.description = description;
        this.telling = telling;
        this.directory = directory;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.ourselves = SubjectRef.serviceAccount(clientId);
    }

    @Override
    public OperationKind kind() {
        return OperationKind.FOLLOW_DIRECTORY;
    }

    /** Writes the intent; fails with {@code Busy} when something is under way for him already. */
    Uni<Lease> begin(UUID userKey, String requestId) {
        return Panache.withTransaction(() -> beginning(userKey, requestId));
    }

    /** Writes the intent for the worker to take up, under the same condition. */
    Uni<Void> leaveToWorker(UUID userKey, String requestId) {
        return Panache.withTransaction(() -> beginning(userKey, requestId).chain(operations::leaveToWorker));
    }

    private Uni<Lease> beginning(UUID userKey, String requestId) {
        var intent = new Intent(userKey, kind(), new Actor(ourselves, requestId), Map.of());
        return accounts.lock(userKey).chain(() -> operations.beginIrrevocably(intent));
    }

    @Override
    public Uni<Void> carryForward(Lease lease) {
        return operations
                .holding(lease, _ -> begun(lease))
                .chain(begun -> directory
                        .findOfDirectory(begun.id())
                        .chain(said ->
                                said.map(found -> adopt(lease, begun, found)).orElseGet(() -> forget(lease, begun))));
    }

    /** What is followed is the newest sign-in before Keycloak is asked; one that comes meanwhile remains to be followed. */
    private Uni<Begun> begun(Lease lease) {
        return accounts.lock(lease.userKey())
                .chain(account -> people.require(lease.userKey())
                        .map(person -> new Begun(account.knownId(), person.signedInAt())));
    }

    private Uni<Void> adopt(Lease lease, Begun begun, DirectoryAccount said) {
        return operations
                .holding(lease, operation -> description.adopt(lease.userKey(), said, operation.actor()))
                .chain(() -> telling.tell(lease))
                .chain(() -> operations.finishing(lease, operation -> settle(lease, operation, begun)))
                .replaceWithVoid();
    }

    private Uni<Void> settle(Lease lease, Operation operation, Begun begun) {
        return accounts.lock(lease.userKey())
                .call(account -> account.status() == Status.PROVISIONING
                        ? audit.record(operation.actor(), arrival(account))
                        : Uni.createFrom().voidItem())
                .invoke(account -> account.arrived(clock.instant()))
                .invoke(account -> account.signedIn(begun.signedInAt(), clock.instant()))
                .chain(() -> people.require(lease.userKey()))
                .invoke(person -> person.followed(begun.signedInAt()))
                .replaceWithVoid();
    }

    private static Deed arrival(UserAccount account) {
        var id = account.id().map(AccountId::value);
        return new Deed("user.arrived", account.userKey(), id, Map.of());
    }

    /** Keycloak has no such person of a directory any more: whoever has not arrived yet never does. */
    private Uni<Void> forget(Lease lease, Begun begun) {
        return operations
                .holding(lease, _ -> accounts.lock(lease.userKey()).map(Stranger::of))
                .call(stranger -> stranger.map(unknown -> access.deleteSubject(unknown.subject(), unknown.version()))
                        .orElseGet(() -> Uni.createFrom().nullItem()))
                .chain(stranger -> operations.finishing(
                        lease, operation -> stranger.isPresent() ? remove(lease) : settle(lease, operation, begun)))
                .replaceWithVoid();
    }

    private Uni<Void> remove(Lease lease) {
        return accounts.lock(lease.userKey()).chain(accounts::remove);
    }

    @Override
    public Uni<Void> takeBack(Lease lease) {
        return carryForward(lease);
    }

    private record Begun(AccountId id, Instant signedInAt) {}

    private record Stranger(SubjectRef subject, long version) {
        static Optional<Stranger> of(UserAccount account) {
            return account.status() == Status.PROVISIONING
                    ? Optional.of(new Stranger(account.subject(), account.nextFeedVersion()))
                    : Optional.empty();
        }
    }
}
