package dev.bailiwick.identity.user;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.bailiwick.identity.access.Origin;
import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.access.SubjectRef;
import dev.bailiwick.identity.platform.Reference;
import dev.bailiwick.identity.user.record.UserAccount;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person as callers see him.
 *
 * @param signInDisabled why somebody who is not suspended cannot sign in; null when he can
 */
@Schema(name = "User")
record UserView(
        @Schema(examples = "f3b0a9d2-8c1e-4f57-9f0e-3d1f6f1c2a77")
        String id,

        @Schema(examples = "ana@example.com") String email,
        @Schema(examples = "Ana", nullable = true) @Nullable String firstName,

        @Schema(examples = "Berg", nullable = true) @Nullable
        String lastName,

        Reference homeScope,
        @Schema(enumeration = {"local", "directory"}) String origin,

        @Schema(
                enumeration = {"provisioning", "invited", "active", "suspended", "deleting"},
                description = "`invited` has never signed in; `provisioning` and `deleting` pass by themselves.",
                examples = "invited")
        String status,

        @Schema(enumeration = "temporary-password-expired", nullable = true) @Nullable
        String signInDisabled,

        Instant createdAt,
        Reference createdBy,
        Instant updatedAt,
        @Schema(nullable = true) @Nullable Instant lastSignInAt,
        @Schema(nullable = true) @Nullable Instant temporaryPasswordExpiresAt,
        IntroductoryEmail introductoryEmail) {

    /** What became of the introductory email. */
    @Schema(name = "IntroductoryEmail", requiredProperties = "state")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IntroductoryEmail(
            @Schema(
                    enumeration = {"none", "queued", "sent", "failed"},
                    examples = "queued")
            String state,

            @Schema(description = "Why it failed.") @Nullable
            String reason) {}

    static UserView of(UserAccount account) {
        return new UserView(
                account.knownId().value(),
                account.profile().email().value(),
                account.profile().firstName(),
                account.profile().lastName(),
                reference(account.home()),
                word(account.origin()),
                account.status().word(),
                account.isTemporaryPasswordExpired() ? "temporary-password-expired" : null,
                account.createdAt(),
                reference(account.createdBy()),
                account.updatedAt(),
                account.lastSignInAt().orElse(null),
                account.temporaryPasswordExpiresAt().orElse(null),
                new IntroductoryEmail(
                        account.introductionState().word(),
                        account.introductionReason().orElse(null)));
    }

    static String word(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }

    static Reference reference(ScopeRef scope) {
        return new Reference(scope.type(), scope.id());
    }

    static Reference reference(SubjectRef subject) {
        return new Reference(subject.type(), subject.id());
    }
}
