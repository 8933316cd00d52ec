package dev.bailiwick.access.membership;

import dev.bailiwick.access.change.Outcome;
import dev.bailiwick.access.change.Put;
import dev.bailiwick.access.decision.PermissionAt;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.SubjectKind;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Refusal;
import dev.bailiwick.access.guard.Refused;
import java.util.List;

/**
 * What changes when somebody joins or leaves a group, and who may say it. A local group is changed by whoever holds
 * {@code group:update} at its home and, for a new member, everything that the group's rules bring; a directory's group
 * follows the directory, by the system role alone.
 */
final class MembershipPlans {
    private MembershipPlans() {}

    static Outcome<Put> put(Authority authority, Membership fact) {
        var group = group(authority, fact);
        refuseUnknownMember(authority, fact);
        var graph = authority.snapshot().memberships();
        var known = graph.find(fact.group(), fact.member());
        if (isLate(authority, fact)) {
            return Outcome.unchanged(Put.KNOWN);
        }
        if (known.isEmpty() && group.isLocal()) {
            refuseEscalation(authority, fact);
        }
        return new Outcome<>(List.of(new Change.MembershipPut(fact)), known.isEmpty() ? Put.CREATED : Put.KNOWN);
    }

    /** An end that overtakes the beginning is kept as well, as long as both are known. */
    static Outcome<Membership> remove(Authority authority, Membership fact) {
        group(authority, fact);
        boolean isUnknown = !authority.snapshot().subjects().contains(fact.member());
        return isUnknown || isLate(authority, fact)
                ? Outcome.unchanged(fact)
                : new Outcome<>(List.of(new Change.MembershipDeleted(fact)), fact);
    }

    private static Subject group(Authority authority, Membership fact) {
        var group = authority.snapshot().subjects().find(fact.group()).orElseThrow(Refusal::notFound);
        var type = SubjectKind.GROUP.type();
        if (group.isLocal()) {
            authority.demandOrHide(Authority.update(type), Authority.read(type), group.home());
        } else if (!authority.isIdentitySystem()) {
            authority.demandToSee(Authority.read(type), group.home());
            throw new Refusal.FollowsDirectory().thrown();
        }
        return group;
    }

    private static void refuseUnknownMember(Authority authority, Membership fact) {
        if (!authority.snapshot().subjects().contains(fact.member())) {
            throw Refusal.invalid("member", "unknown", "There is no " + fact.member() + ".");
        }
    }

    private static boolean isLate(Authority authority, Membership fact) {
        var graph = authority.snapshot().memberships();
        long known = graph.find(fact.group(), fact.member())
                .map(Membership::version)
                .orElse(graph.endedAt(fact.group(), fact.member()).orElse(-1));
        return fact.version() <= known;
    }

    private static void refuseEscalation(Authority authority, Membership fact) {
        var lacking = authority.escalation().byMembership(authority.caller(), fact.group());
        if (!lacking.isEmpty()) {
            throw lacks(authority, lacking.getFirst());
        }
    }

    /** The caller has not named the scopes of the group's rules, and may not know of them. */
    private static Refused lacks(Authority authority, PermissionAt lacking) {
        var scope = authority.mayKnow(lacking.scope()) ? lacking.scope() : null;
        var what = scope == null ? lacking.permission() : lacking;
        return new Refusal.MissingPermission(
                        lacking.permission(),
                        scope,
                        "The group brings " + what + ", which you do not hold there, or not as long.")
                .thrown();
    }
}
