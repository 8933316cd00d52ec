package dev.bailiwick.identity.access;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** The bodies of what access-service is asked and told. */
final class Questions {
    private Questions() {}

    static JsonObject evaluation(SubjectRef subject, Permission permission, Target target) {
        return new JsonObject()
                .put("subject", json(subject))
                .put("action", new JsonObject().put("name", permission.action()))
                .put("resource", json(target));
    }

    static JsonObject people(List<String> ids) {
        return new JsonObject().put("type", "user").put("ids", new JsonArray(ids));
    }

    static JsonObject subject(SubjectFeed feed) {
        return new JsonObject()
                .put("homeScope", json(feed.homeScope()))
                .put("suspended", feed.suspended())
                .put("version", feed.version())
                .put("origin", feed.origin().name().toLowerCase(Locale.ROOT));
    }

    static JsonObject firstAdministrators(List<SubjectRef> subjects) {
        return new JsonObject()
                .put(
                        "subjects",
                        new JsonArray(subjects.stream().map(Questions::json).toList()))
                .put("role", "system-administrator")
                .put("scopes", new JsonArray().add(json(ScopeRef.ROOT)));
    }

    private static JsonObject json(SubjectRef subject) {
        return reference(subject.type(), subject.id());
    }

    private static JsonObject json(ScopeRef scope) {
        return reference(scope.type(), scope.id());
    }

    /** The scope counts where access-service does not know the user (design: §4.1, the place of a resource). */
    private static JsonObject json(Target target) {
        return reference(target.type(), target.id())
                .put("properties", new JsonObject().put("scope", json(target.home())));
    }

    private static JsonObject reference(String type, String id) {
        return new JsonObject().put("type", type).put("id", id);
    }
}
