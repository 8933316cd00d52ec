package dev.bailiwick.identity.group;

import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.user.record.UserAccount;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody in a group as callers see him: without address and names for those who may not read him. */
@Schema(
        name = "Member",
        requiredProperties = {"id", "email", "firstName", "lastName", "status", "origin"})
record MemberView(
        @Schema(examples = "f3b0a9d2-8c1e-4f57-9f0e-3d1f6f1c2a77")
        String id,

        @Schema(examples = "dana@acme.example", nullable = true) @Nullable
        String email,

        @Schema(examples = "Dana", nullable = true) @Nullable
        String firstName,

        @Schema(nullable = true) @Nullable String lastName,

        @Schema(enumeration = {"provisioning", "invited", "active", "suspended", "deleting"})
        String status,

        @Schema(enumeration = {"local", "directory"}) String origin) {

    /** @param visible the scopes whose people the caller may read */
    static MemberView of(UserAccount account, List<ScopeRef> visible) {
        var profile = account.profile();
        boolean seen = account.homePath().scopes().stream().anyMatch(visible::contains);
        return new MemberView(
                account.knownId().value(),
                seen ? profile.email().value() : null,
                seen ? profile.firstName() : null,
                seen ? profile.lastName() : null,
                account.status().word(),
                account.origin().name().toLowerCase(Locale.ROOT));
    }
}
