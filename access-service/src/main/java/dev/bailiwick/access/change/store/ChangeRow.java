package dev.bailiwick.access.change.store;

import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is recorded.
 *
 * @param id what was changed, as its kind is referred to
 * @param version of a subject or membership: the version of the fact, as it was fed
 * @param before null when it was created
 * @param after null when it was deleted
 */
record ChangeRow(
        String entity,
        String id,
        String operation,
        @Nullable Long version,
        @Nullable JsonObject before,
        @Nullable JsonObject after) {
    static final String CREATED = "created";
    static final String UPDATED = "updated";
    static final String DELETED = "deleted";

    static ChangeRow put(
            String entity, String id, @Nullable Long version, @Nullable JsonObject before, JsonObject after) {
        return new ChangeRow(entity, id, before == null ? CREATED : UPDATED, version, before, after);
    }

    static ChangeRow deleted(String entity, String id, @Nullable Long version, @Nullable JsonObject before) {
        return new ChangeRow(entity, id, DELETED, version, before, null);
    }
}
