package dev.bailiwick.identity.directory;

import dev.bailiwick.identity.password.TemporaryPassword;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where credentials, sessions and sign-in live: Keycloak, in the words of this service.
 *
 * <p>Every call fails with a {@link DirectoryFailure} and nothing else, and every change can be repeated: a second one
 * changes nothing more and succeeds.
 */
public interface Directory {
    /**
     * Creates an enabled account, or finds the one that an earlier attempt of the same operation made. The password of an
     * account that was found is left alone, since an earlier attempt may have set another: call {@link #replacePassword}.
     */
    Uni<Creation> create(NewAccount account, TemporaryPassword password);

    Uni<Optional<Account>> find(AccountId id);

    /** The account of somebody who signs in with his organisation's own directory, and what that says of him; else empty. */
    Uni<Optional<DirectoryAccount>> findOfDirectory(AccountId id);

    /** Sign-ins from that moment on, by Keycloak's clock, oldest first. */
    Uni<SignInPage> signInsFrom(Instant moment, int skip, int limit);

    Uni<Optional<Account>> findByOperation(UUID operation);

    Uni<Optional<Account>> findByEmail(EmailAddress email);

    /** Sets names and address; a changed address becomes unverified. */
    Uni<Void> updateProfile(AccountId id, Profile profile);

    /** Sets a password that must be changed at the next sign-in; refused for people who sign in with their own directory. */
    Uni<Void> replacePassword(AccountId id, TemporaryPassword password);

    Uni<Void> enable(AccountId id);

    /** Ends the power to sign in; sessions stay until {@link #endSessions}. */
    Uni<Void> disable(AccountId id);

    Uni<Void> endSessions(AccountId id);

    /** Deletes the account with its sessions; one that is not there is a success. */
    Uni<Void> delete(AccountId id);

    /** Whether the temporary password has yet to be used. */
    Uni<Boolean> temporaryPasswordPending(AccountId id);
}
