package dev.bailiwick.identity.user;

import dev.bailiwick.identity.user.record.UserAccount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** As much of a person as somebody needs who gives him an access rule. */
@Schema(name = "FoundUser")
record LookupView(
        @Schema(examples = Ids.EXAMPLE) String id,
        @Schema(examples = "ana@example.com") String email,
        @Schema(examples = "Ana", nullable = true) @Nullable String firstName,

        @Schema(examples = "Berg", nullable = true) @Nullable
        String lastName) {

    static LookupView of(UserAccount account) {
        var profile = account.profile();
        return new LookupView(
                account.knownId().value(), profile.email().value(), profile.firstName(), profile.lastName());
    }
}
