package dev.bailiwick.identity.user.record;

import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.access.ScopePath;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.access.SubjectFeed;
import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.directory.AccountId;
import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.directory.Profile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The record of one person, and every way in which it may change.
 *
 * <p>Longer than most classes because all columns and all transitions of the one thing that this service is about stand
 * together.
 */
@Entity
public class UserAccount {
    private static final ScopePath ROOT = new ScopePath(List.of(ScopeRef.ROOT));

    @Id
    private UUID userKey;

    private @Nullable String id;

    @Version
    private long rowVersion;

    private String email;
    private @Nullable String firstName;
    private @Nullable String lastName;
    private String homeType;
    private String homeId;
    private String[] homePath;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Enumerated(EnumType.STRING)
    private @Nullable Status statusBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable SignInDisabled signInDisabled;

    private @Nullable Instant temporaryPasswordExpiresAt;
    private long feedVersion;
    private @Nullable Instant lastSignInAt;

    @Enumerated(EnumType.STRING)
    private IntroductionState introductionState;

    private @Nullable String introductionReason;
    private String createdByType;
    private String createdById;
    private Instant createdAt;
    private Instant updatedAt;

    /** PostgreSQL makes it from address and names. */
    @Column(insertable = false, updatable = false)
    @Nullable
    String searchText;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills it
    UserAccount() {}

    /** A record that is written before Keycloak is asked, so that a crash leaves a trace. */
    public UserAccount(UUID key, NewUser user, ScopePath home, SubjectRef createdBy, Instant now) {
        this.userKey = key;
        this.email = user.profile().email().value();
        this.firstName = user.profile().firstName();
        this.lastName = user.profile().lastName();
        this.homeType = user.home().type();
        this.homeId = user.home().id();
        this.homePath = home.texts();
        this.origin = Origin.LOCAL;
        this.status = Status.PROVISIONING;
        this.introductionState = IntroductionState.NONE;
        this.createdByType = createdBy.type();
        this.createdById = createdBy.id();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The record of somebody whom the organisation's directory has let in. */
    public static UserAccount ofDirectory(AccountId id, Profile profile, SubjectRef createdBy, Instant now) {
        var account =
                new UserAccount(UUID.randomUUID(), new NewUser(profile, ScopeRef.ROOT, false), ROOT, createdBy, now);
        account.id = id.value();
        account.origin = Origin.DIRECTORY;
        return account;
    }

    /** Keycloak has made the account. */
    public void accountMade(AccountId account) {
        id = account.value();
    }

    /** The next thing to tell access-service: this record as it stands. */
    public SubjectFeed nextFeed() {
        return nextFeed(home(), status == Status.SUSPENDED);
    }

    /** The next thing to tell access-service, before the record itself changes. */
    public SubjectFeed nextFeed(ScopeRef home, boolean suspended) {
        return new SubjectFeed(subject(), home, suspended, nextFeedVersion(), origin);
    }

    public long nextFeedVersion() {
        return ++feedVersion;
    }

    public void invited(Instant passwordExpiresAt, Instant now) {
        status = Status.INVITED;
        passwordIssued(passwordExpiresAt, now);
    }

    public void passwordIssued(Instant expiresAt, Instant now) {
        temporaryPasswordExpiresAt = expiresAt;
        signInDisabled = null;
        updatedAt = now;
    }

    public void passwordExpired(Instant now) {
        signInDisabled = SignInDisabled.TEMPORARY_PASSWORD_EXPIRED;
        updatedAt = now;
    }

    /** The temporary password has been changed for the person's own, so nothing is left to expire. */
    public void passwordChosen(Instant now) {
        temporaryPasswordExpiresAt = null;
        hasSignedIn(now);
    }

    /** Notes a sign-in, unless a later one is known already; its time may have been told in seconds. */
    public void signedIn(Instant at, Instant now) {
        if (isNews(at)) {
            lastSignInAt = at;
            hasSignedIn(now);
        }
    }

    /** Whether this is a later sign-in than any that is known. */
    public boolean isNews(Instant signIn) {
        return lastSignInAt == null || signIn.getEpochSecond() > lastSignInAt.getEpochSecond();
    }

    private void hasSignedIn(Instant now) {
        if (status == Status.INVITED) {
            status = Status.ACTIVE;
        } else if (statusBefore == Status.INVITED) {
            statusBefore = Status.ACTIVE;
        }
        updatedAt = now;
    }

    /** Everybody who has to know somebody of the directory does. */
    public void arrived(Instant now) {
        if (status == Status.PROVISIONING) {
            status = Status.ACTIVE;
            updatedAt = now;
        }
    }

    public void suspended(Instant now) {
        statusBefore = status;
        status = Status.SUSPENDED;
        updatedAt = now;
    }

    public void resumed(Instant now) {
        status = statusBefore == null ? Status.INVITED : statusBefore;
        statusBefore = null;
        updatedAt = now;
    }

    public void deleting(Instant now) {
        status = Status.DELETING;
        statusBefore = null;
        updatedAt = now;
    }

    public void changed(Profile profile, ScopePath home, Instant now) {
        email = profile.email().value();
        firstName = profile.firstName();
        lastName = profile.lastName();
        homeType = home.scope().type();
        homeId = home.scope().id();
        homePath = home.texts();
        updatedAt = now;
    }

    public void introduction(IntroductionState state, @Nullable String reason) {
        introductionState = state;
        introductionReason = reason;
    }

    public UUID userKey() {
        return userKey;
    }

    /** The id at Keycloak, which is not known while the first call to it is under way. */
    public Optional<AccountId> id() {
        return Optional.ofNullable(id).map(AccountId::new);
    }

    /** The id at Keycloak of a record whose account has been made. */
    public AccountId knownId() {
        return id().orElseThrow(() -> new IllegalStateException("the account has not been made yet"));
    }

    public SubjectRef subject() {
        return SubjectRef.user(knownId().value());
    }

    public Profile profile() {
        return new Profile(new EmailAddress(email), firstName, lastName);
    }

    public ScopeRef home() {
        return new ScopeRef(homeType, homeId);
    }

    /** The path of the home scope, from the root. */
    public ScopePath homePath() {
        return ScopePath.parse(homePath);
    }

    public Origin origin() {
        return origin;
    }

    public Status status() {
        return status;
    }

    public boolean isSuspended() {
        return status == Status.SUSPENDED;
    }

    /** Whether nothing of a create or a delete is left to do. */
    public boolean isSettled() {
        return status != Status.PROVISIONING && status != Status.DELETING;
    }

    /** Whether Keycloak should let this person in. */
    public boolean maySignIn() {
        return !isSuspended() && signInDisabled == null;
    }

    public boolean isTemporaryPasswordExpired() {
        return signInDisabled == SignInDisabled.TEMPORARY_PASSWORD_EXPIRED;
    }

    public Optional<Instant> temporaryPasswordExpiresAt() {
        return Optional.ofNullable(temporaryPasswordExpiresAt);
    }

    public Optional<Instant> lastSignInAt() {
        return Optional.ofNullable(lastSignInAt);
    }

    public IntroductionState introductionState() {
        return introductionState;
    }

    public Optional<String> introductionReason() {
        return Optional.ofNullable(introductionReason);
    }

    public SubjectRef createdBy() {
        return new SubjectRef(createdByType, createdById);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Rises with every change of the record. */
    public long rowVersion() {
        return rowVersion;
    }
}
