package dev.bailiwick.access.change.store;

import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.Ref;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The access data as the record of changes shows them: in the words of the API. */
final class DataJson {
    private DataJson() {}

    static JsonObject role(Role role) {
        var permissions = new JsonArray();
        role.permissions().stream().sorted().map(Permission::toString).forEach(permissions::add);
        return new JsonObject()
                .put("id", role.id().value())
                .put("name", role.name())
                .put("description", role.description())
                .put("permissions", permissions)
                .put("homeScope", ref(role.home().ref()));
    }

    static Role role(JsonObject json) {
        var permissions = json.getJsonArray("permissions").stream()
                .map(permission -> Permission.of((String) permission))
                .collect(Collectors.toSet());
        return new Role(
                new RoleId(json.getString("id")),
                json.getString("name"),
                json.getString("description"),
                false,
                permissions,
                scopeId(json.getJsonObject("homeScope")));
    }

    static JsonObject scope(Scope scope) {
        var parent = scope.parent();
        return ref(scope.id().ref()).put("name", scope.name()).put("parent", parent == null ? null : ref(parent.ref()));
    }

    static Scope scope(JsonObject json) {
        var parent = json.getJsonObject("parent");
        return new Scope(scopeId(json), json.getString("name"), parent == null ? null : scopeId(parent));
    }

    static JsonObject subject(Subject subject) {
        return ref(subject.id().ref())
                .put("homeScope", ref(subject.home().ref()))
                .put("suspended", subject.suspended())
                .put("version", subject.version())
                .put("origin", origin(subject.origin()));
    }

    static Subject subject(JsonObject json) {
        return new Subject(
                subjectId(json),
                scopeId(json.getJsonObject("homeScope")),
                json.getBoolean("suspended"),
                json.getLong("version"),
                origin(json.getString("origin")));
    }

    static JsonObject membership(Membership membership) {
        return new JsonObject()
                .put("group", ref(membership.group().ref()))
                .put("member", ref(membership.member().ref()))
                .put("version", membership.version());
    }

    static Membership membership(JsonObject json) {
        return new Membership(
                subjectId(json.getJsonObject("group")),
                subjectId(json.getJsonObject("member")),
                json.getLong("version"));
    }

    static JsonObject rule(Rule rule, @Nullable String reason) {
        var expiresAt = rule.expiresAt();
        return new JsonObject()
                .put("id", rule.id().toString())
                .put("subject", ref(rule.subject().ref()))
                .put("role", rule.role().value())
                .put("scope", ref(rule.scope().ref()))
                .put("expiresAt", expiresAt == null ? null : expiresAt.toString())
                .put("reason", reason);
    }

    static Rule rule(JsonObject json) {
        var expiresAt = json.getString("expiresAt");
        return new Rule(
                RuleId.parse(json.getString("id")).orElseThrow(),
                subjectId(json.getJsonObject("subject")),
                new RoleId(json.getString("role")),
                scopeId(json.getJsonObject("scope")),
                expiresAt == null ? null : Instant.parse(expiresAt));
    }

    static String origin(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }

    static Origin origin(String text) {
        return Origin.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static JsonObject ref(Ref ref) {
        return new JsonObject().put("type", ref.type()).put("id", ref.id());
    }

    private static ScopeId scopeId(JsonObject json) {
        return required(ScopeId.from(ref(json)));
    }

    private static SubjectId subjectId(JsonObject json) {
        return required(SubjectId.from(ref(json)));
    }

    private static Ref ref(JsonObject json) {
        return new Ref(json.getString("type"), json.getString("id"));
    }

    private static <T> T required(Optional<T> read) {
        return read.orElseThrow(() -> new IllegalArgumentException("not a reference"));
    }
}
