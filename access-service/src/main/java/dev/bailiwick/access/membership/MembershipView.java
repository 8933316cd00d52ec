package dev.bailiwick.access.membership;

import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.guard.References;
import dev.bailiwick.access.platform.Reference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A membership as it was told. */
@Schema(name = "Membership", description = "That a subject is a member of a group")
record MembershipView(Reference group, Reference member, long version) {
    static MembershipView of(Membership membership) {
        return new MembershipView(
                References.of(membership.group()), References.of(membership.member()), membership.version());
    }
}
