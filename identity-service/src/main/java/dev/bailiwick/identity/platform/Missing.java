package dev.bailiwick.identity.platform;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The permission that the caller would have needed, and where.
 *
 * @param permission such as {@code user:create}
 * @param scope null where the caller may not know of the scope
 */
@Schema(requiredProperties = "permission")
public record Missing(String permission, @Nullable Reference scope) {}
