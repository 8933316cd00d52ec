package dev.bailiwick.access.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The permission that the caller would have needed, and where.
 *
 * @param permission such as {@code user:create}
 * @param scope null where the caller may not know of the scope
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the caller would have needed", requiredProperties = "permission")
public record Missing(
        @Schema(examples = "user:create") String permission,

        @Schema(description = "Absent where the caller may not know of it") @Nullable
        Reference scope) {}
