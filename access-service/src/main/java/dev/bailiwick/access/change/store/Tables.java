package dev.bailiwick.access.change.store;

import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.SubjectId;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a change does to the tables. The checks and keys of the schema back what the plan has checked before. */
final class Tables {
    /** One row's worth of SQL; equal texts that follow each other are sent as one batch. */
    record Statement(String sql, Tuple values) {}

    private final Snapshot after;
    private final Author author;
    private final Instant at;

    Tables(Snapshot after, Author author, Instant at) {
        this.after = after;
        this.author = author;
        this.at = at;
    }

    Stream<Statement> statements(Change change) {
        return switch (change) {
            case Change.CatalogLoaded(var catalog) -> loaded(catalog);
            case Change.RolePut(var role) -> put(role);
            case Change.RoleDeleted(var id) ->
                Stream.of(new Statement("DELETE FROM role WHERE id = $1", Tuple.of(id.value())));
            case Change.ScopePut(var scope) -> Stream.of(put(scope));
            case Change.ScopeDeleted(var id) ->
                Stream.of(new Statement("DELETE FROM scope WHERE id = $1", Tuple.of(id.toString())));
            case Change.SubjectPut(var subject) -> Stream.of(put(subject));
            case Change.SubjectDeleted(var id, var version) -> deleted(id, version);
            case Change.MembershipPut(var membership) -> Stream.of(membership(membership, true));
            case Change.MembershipDeleted(var membership) -> Stream.of(membership(membership, false));
            case Change.RulePut(var rule, var reason) -> Stream.of(put(rule, reason));
            case Change.RuleDeleted(var id) ->
                Stream.of(new Statement("DELETE FROM access_rule WHERE id = $1", Tuple.of(id.value())));
        };
    }

    private static Stream<Statement> loaded(Catalog catalog) {
        var document = new Statement("""
                INSERT INTO catalog (version, document) VALUES ($1, $2)
                ON CONFLICT (singleton) DO UPDATE SET version = $1, document = $2""", Tuple.of(catalog.version(), CatalogJson.write(catalog)));
        var ids = catalog.builtInRoles().stream().map(role -> role.id().value()).toArray(String[]::new);
        var gone = new Statement("DELETE FROM role WHERE built_in AND NOT id = ANY ($1)", Tuple.of(ids));
        return Stream.concat(
                Stream.of(document, gone), catalog.builtInRoles().stream().flatMap(Tables::put));
    }

    private static Stream<Statement> put(Role role) {
        var row = new Statement(
                """
                INSERT INTO role (id, name, description, built_in, home) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (id) DO UPDATE SET name = $2, description = $3, home = $5""",
                Tuple.of(
                        role.id().value(),
                        role.name(),
                        role.description(),
                        role.builtIn(),
                        role.builtIn() ? null : role.home().toString()));
        var without = new Statement(
                "DELETE FROM role_permission WHERE role = $1",
                Tuple.of(role.id().value()));
        return Stream.concat(
                Stream.of(row, without),
                role.permissions().stream().sorted().map(permission -> permission(role.id(), permission)));
    }

    private static Statement permission(RoleId role, Permission permission) {
        return new Statement(
                "INSERT INTO role_permission (role, permission) VALUES ($1, $2)",
                Tuple.of(role.value(), permission.toString()));
    }

    private Statement put(Scope scope) {
        var parent = scope.parent();
        var path =
                after.scopes().path(scope.id()).stream().map(Object::toString).toArray(String[]::new);
        return new Statement(
                """
                INSERT INTO scope (id, name, parent, path) VALUES ($1, $2, $3, $4)
                ON CONFLICT (id) DO UPDATE SET name = $2, parent = $3, path = $4""", Tuple.of(scope.id().toString(), scope.name(), parent == null ? null : parent.toString(), path));
    }

    private static Statement put(Subject subject) {
        return new Statement(
                """
                INSERT INTO subject (id, home, suspended, version, origin) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (id) DO UPDATE SET home = $2, suspended = $3, version = $4, origin = $5""",
                Tuple.of(
                        subject.id().toString(),
                        subject.home().toString(),
                        subject.suspended(),
                        subject.version(),
                        DataJson.origin(subject.origin())));
    }

    /** Of its memberships only ended ones are left, which nobody needs any more: the id never comes back. */
    private static Stream<Statement> deleted(SubjectId id, long version) {
        var key = id.toString();
        return Stream.of(
                new Statement(
                        "DELETE FROM membership WHERE (group_id = $1 OR member = $1) AND NOT present", Tuple.of(key)),
                new Statement("DELETE FROM subject WHERE id = $1", Tuple.of(key)),
                new Statement("INSERT INTO deleted_subject (id, version) VALUES ($1, $2)", Tuple.of(key, version)));
    }

    private static Statement membership(Membership membership, boolean present) {
        return new Statement(
                """
                INSERT INTO membership (group_id, member, version, present) VALUES ($1, $2, $3, $4)
                ON CONFLICT (group_id, member) DO UPDATE SET version = $3, present = $4""",
                Tuple.of(membership.group().toString(), membership.member().toString(), membership.version(), present));
    }

    private Statement put(Rule rule, @Nullable String reason) {
        var expiresAt = rule.expiresAt();
        return new Statement(
                """
                INSERT INTO access_rule (id, subject, role, scope, expires_at, reason, created_at, created_by)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                ON CONFLICT (id) DO UPDATE SET expires_at = $5""",
                Tuple.tuple(Arrays.asList(
                        rule.id().value(),
                        rule.subject().toString(),
                        rule.role().value(),
                        rule.scope().toString(),
                        expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC),
                        reason,
                        at.atOffset(ZoneOffset.UTC),
                        author.subject().toString())));
    }

    /** Statements in their order, those with one text together. */
    static List<List<Statement>> batches(List<Statement> statements) {
        var batches = new ArrayList<List<Statement>>();
        for (var statement : statements) {
            if (batches.isEmpty() || !batches.getLast().getFirst().sql().equals(statement.sql())) {
                batches.add(new ArrayList<>());
            }
            batches.getLast().add(statement);
        }
        return batches;
    }
}
