package dev.bailiwick.identity.user;

import dev.bailiwick.identity.group.record.UserGroup;
import dev.bailiwick.identity.platform.Reference;
import dev.bailiwick.identity.user.record.UserAccount;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The caller as he sees himself; a service account has no address, names or origin. */
@Schema(name = "Me")
record MeView(
        Reference subject,

        @Schema(examples = "ana@example.com", nullable = true) @Nullable
        String email,

        @Schema(examples = "Ana", nullable = true) @Nullable String firstName,

        @Schema(examples = "Berg", nullable = true) @Nullable
        String lastName,

        List<GroupView> groups,

        @Schema(
                enumeration = {"local", "directory"},
                examples = "local",
                nullable = true)
        @Nullable
        String origin) {
    MeView {
        groups = List.copyOf(groups);
    }

    /** A group of the caller's. */
    @Schema(name = "GroupReference")
    record GroupView(
            @Schema(examples = "5d0f0a8e-7f0c-4a3e-9d0b-8f1f0a2b3c4d")
            String id,

            @Schema(examples = "researchers") String name) {}

    static MeView of(UserAccount account, List<UserGroup> groups) {
        var profile = account.profile();
        return new MeView(
                UserView.reference(account.subject()),
                profile.email().value(),
                profile.firstName(),
                profile.lastName(),
                groups.stream()
                        .map(group -> new GroupView(group.id().toString(), group.name()))
                        .toList(),
                account.origin().name().toLowerCase(Locale.ROOT));
    }

    static MeView ofServiceAccount(Reference subject) {
        return new MeView(subject, null, null, null, List.of(), null);
    }
}
