package dev.bailiwick.identity.access;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people may do, where: access-service, in the words of this service.
 *
 * <p>Questions are asked with the caller's own token, facts are fed with this service's. Every call fails with an {@link
 * AccessFailure}, or with a {@code DirectoryFailure.Unavailable} where the service's own token cannot be had.
 */
public interface AccessService {
    /** Whether the caller holds the permission at the target's place. */
    Uni<Permit> check(CallerToken caller, Permission permission, Target target, Freshness freshness);

    /** The topmost scopes where the caller holds the permission; it covers all that is below them. */
    Uni<List<ScopeRef>> permittedScopes(CallerToken caller, Permission permission);

    /** Which of these people, 4,000 at most, no effective rule gives anything, as far as the caller may see them. */
    Uni<Set<String>> withoutAccess(CallerToken caller, List<String> users);

    /** Whether the subject holds anything that the caller does not. */
    Uni<Comparison> compare(CallerToken caller, SubjectRef subject);

    /** Tells of a subject; an older version than the stored one changes nothing, and answers with what is stored. */
    Uni<FedSubject> putSubject(SubjectFeed feed);

    /** Ends a subject's access and its id for good; one that is unknown or deleted already is a success. Gives the revision. */
    Uni<Long> deleteSubject(SubjectRef subject, long version);

    /** Tells that somebody is a member of a directory's group; both must be known already. */
    Uni<Void> putMember(MembershipFeed feed);

    /** Tells that somebody is no member of a directory's group any more; the group must be known already. */
    Uni<Void> deleteMember(MembershipFeed feed);

    /** The path of a scope; empty when there is no such scope. */
    Uni<Optional<ScopePath>> scope(ScopeRef scope);

    /** Makes these the first System administrators; they must be known already. Gives the revision. */
    Uni<Long> grantFirstAdministrators(List<SubjectRef> subjects);
}
