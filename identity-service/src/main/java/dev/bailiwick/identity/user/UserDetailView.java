package dev.bailiwick.identity.user;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.bailiwick.identity.group.record.UserGroup;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All about one person.
 *
 * @param groups of his that the caller may read
 */
@Schema(
        name = "UserDetail",
        requiredProperties = {
            "id",
            "email",
            "firstName",
            "lastName",
            "homeScope",
            "origin",
            "status",
            "signInDisabled",
            "createdAt",
            "createdBy",
            "updatedAt",
            "lastSignInAt",
            "temporaryPasswordExpiresAt",
            "introductoryEmail",
            "groups"
        })
record UserDetailView(@JsonUnwrapped UserView user, List<GroupView> groups) {
    UserDetailView {
        groups = List.copyOf(groups);
    }

    /** A group of his. */
    @Schema(
            name = "UserGroup",
            requiredProperties = {"id", "name", "origin"})
    record GroupView(
            @Schema(examples = "0b0b1c5e-6a53-4cf5-8a4e-8d6f1f3c2a77")
            String id,

            @Schema(examples = "researchers") String name,

            @Schema(enumeration = {"local", "directory"}) String origin) {
        static GroupView of(UserGroup group) {
            return new GroupView(
                    group.id().toString(), group.name(), group.origin().name().toLowerCase(Locale.ROOT));
        }
    }

    static UserDetailView of(UserDetails.Detailed detailed) {
        return new UserDetailView(
                UserView.of(detailed.account()),
                detailed.groups().stream().map(GroupView::of).toList());
    }
}
