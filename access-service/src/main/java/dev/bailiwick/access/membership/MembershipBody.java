package dev.bailiwick.access.membership;

import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Fields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of a membership. */
@Schema(
        name = "PutMembership",
        description = "That the membership exists, as of that version",
        requiredProperties = "version")
record MembershipBody(
        @Schema(
                description = "Rises with every fact about the membership; an older one changes nothing.",
                examples = "3")
        @Nullable
        Long version) {

    Membership membership(SubjectId group, SubjectId member) {
        var fields = new Fields();
        var read = Versions.read(fields, version);
        if (group.equals(member)) {
            fields.violation("member", "cycle", "A group is no member of itself.");
        }
        fields.check();
        return new Membership(group, member, read);
    }
}
