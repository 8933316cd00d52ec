package dev.bailiwick.identity.group;

import dev.bailiwick.identity.group.record.UserGroup;
import dev.bailiwick.identity.platform.Reference;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A group as callers see it.
 *
 * @param identityProvider the directory that a directory's group is of; null for a local one
 */
@Schema(
        name = "Group",
        requiredProperties = {
            "id",
            "name",
            "origin",
            "identityProvider",
            "homeScope",
            "memberCount",
            "createdAt",
            "updatedAt"
        })
record GroupView(
        @Schema(examples = "0b0b1c5e-6a53-4cf5-8a4e-8d6f1f3c2a77")
        String id,

        @Schema(examples = "researchers") String name,

        @Schema(enumeration = {"local", "directory"}) String origin,

        @Schema(examples = "acme", nullable = true) @Nullable
        String identityProvider,

        Reference homeScope,
        @Schema(examples = "2") long memberCount,
        Instant createdAt,
        Instant updatedAt) {

    static GroupView of(UserGroup group, long memberCount) {
        return new GroupView(
                group.id().toString(),
                group.name(),
                group.origin().name().toLowerCase(Locale.ROOT),
                group.identityProvider().orElse(null),
                new Reference(group.home().type(), group.home().id()),
                memberCount,
                group.createdAt(),
                group.updatedAt());
    }
}
