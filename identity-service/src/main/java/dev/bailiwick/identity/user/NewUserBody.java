package dev.bailiwick.identity.user;

import dev.bailiwick.identity.access.ScopeRef;
import dev.bailiwick.identity.directory.EmailAddress;
import dev.bailiwick.identity.directory.Profile;
import dev.bailiwick.identity.user.record.NewUser;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of a create as it was sent. Only the email is required. */
@Schema(name = "NewUser", requiredProperties = "email")
record NewUserBody(
        @Schema(examples = "ana@example.com", maxLength = EmailAddress.MAX_LENGTH) @Nullable
        String email,

        @Schema(examples = "Ana", maxLength = Fields.MAX_NAME_LENGTH, nullable = true) @Nullable
        String firstName,

        @Schema(examples = "Berg", maxLength = Fields.MAX_NAME_LENGTH, nullable = true) @Nullable
        String lastName,

        @Schema(description = "The root when absent.") @Nullable
        ScopeBody homeScope,

        @Schema(description = "No when absent.", examples = "true", nullable = true) @Nullable
        Boolean introductoryEmail) {

    /** A scope as it was sent. */
    @Schema(name = "ScopeReference")
    record ScopeBody(
            @Schema(examples = "department") @Nullable String type,
            @Schema(examples = "research") @Nullable String id) {}

    NewUser toNewUser() {
        var fields = new Fields();
        var address = fields.email("email", email);
        var first = fields.name("firstName", firstName);
        var last = fields.name("lastName", lastName);
        var home = homeScope == null
                ? Optional.of(ScopeRef.ROOT)
                : fields.scope("homeScope", homeScope.type(), homeScope.id());
        fields.check();
        return new NewUser(
                new Profile(address.orElseThrow(), first, last),
                home.orElseThrow(),
                Objects.requireNonNullElse(introductoryEmail, false));
    }
}
