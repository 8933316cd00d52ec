package dev.bailiwick.access.change.store;

import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes to rows of the record, and back. */
final class ChangeRows {
    private static final String CATALOG = "catalog";
    private static final String ROLE = "role";
    private static final String SCOPE = "scope";
    private static final String SUBJECT = "subject";
    private static final String MEMBERSHIP = "membership";
    private static final String RULE = "access-rule";

    /** The beginning of the record, revision 0, is of this kind and changes nothing. */
    private static final String INSTALLATION = "installation";

    private static final Set<String> KNOWN = Set.of(INSTALLATION, CATALOG, ROLE, SCOPE, SUBJECT, MEMBERSHIP, RULE);

    private ChangeRows() {}

    /** Throws {@link UnknownChangeException} for a kind of thing that this program knows nothing of. */
    static void requireKnown(String entity) {
        if (!KNOWN.contains(entity)) {
            throw new UnknownChangeException(entity, "changed");
        }
    }

    /**
     * The row that records a change.
     *
     * @param before the state that the change's revision follows
     */
    static ChangeRow write(Change change, Snapshot before) {
        return switch (change) {
            case Change.CatalogLoaded(var catalog) ->
                ChangeRow.put(CATALOG, CATALOG, null, catalogBefore(before), CatalogJson.write(catalog));
            case Change.RolePut(var role) ->
                ChangeRow.put(ROLE, role.id().value(), null, roleBefore(before, role.id()), DataJson.role(role));
            case Change.RoleDeleted(var id) -> ChangeRow.deleted(ROLE, id.value(), null, roleBefore(before, id));
            case Change.ScopePut(var scope) ->
                ChangeRow.put(
                        SCOPE, scope.id().toString(), null, scopeBefore(before, scope.id()), DataJson.scope(scope));
            case Change.ScopeDeleted(var id) -> ChangeRow.deleted(SCOPE, id.toString(), null, scopeBefore(before, id));
            case Change.SubjectPut(var subject) ->
                ChangeRow.put(
                        SUBJECT,
                        subject.id().toString(),
                        subject.version(),
                        subjectBefore(before, subject.id()),
                        DataJson.subject(subject));
            case Change.SubjectDeleted(var id, var version) ->
                ChangeRow.deleted(SUBJECT, id.toString(), version, subjectBefore(before, id));
            case Change.MembershipPut(var membership) ->
                ChangeRow.put(
                        MEMBERSHIP,
                        idOf(membership),
                        membership.version(),
                        membershipBefore(before, membership),
                        DataJson.membership(membership));
            case Change.MembershipDeleted(var membership) ->
                ChangeRow.deleted(
                        MEMBERSHIP, idOf(membership), membership.version(), membershipBefore(before, membership));
            case Change.RulePut(var rule, var reason) ->
                ChangeRow.put(
                        RULE, rule.id().toString(), null, ruleBefore(before, rule.id()), DataJson.rule(rule, reason));
            case Change.RuleDeleted(var id) -> ChangeRow.deleted(RULE, id.toString(), null, ruleBefore(before, id));
        };
    }

    /** The change that a row records. */
    static Change read(ChangeRow row) {
        try {
            var after = row.after();
            return after == null ? readDeletion(row) : readPut(row, after);
        } catch (UnknownChangeException unknown) {
            throw unknown;
        } catch (RuntimeException unreadable) {
            throw new UnknownChangeException(row.entity(), row.operation(), unreadable);
        }
    }

    private static Change readPut(ChangeRow row, JsonObject after) {
        return switch (row.entity()) {
            case CATALOG -> new Change.CatalogLoaded(CatalogJson.read(after));
            case ROLE -> new Change.RolePut(DataJson.role(after));
            case SCOPE -> new Change.ScopePut(DataJson.scope(after));
            case SUBJECT -> new Change.SubjectPut(DataJson.subject(after));
            case MEMBERSHIP -> new Change.MembershipPut(DataJson.membership(after));
            case RULE -> new Change.RulePut(DataJson.rule(after), after.getString("reason"));
            default -> throw new UnknownChangeException(row.entity(), row.operation());
        };
    }

    private static Change readDeletion(ChangeRow row) {
        return switch (row.entity()) {
            case ROLE -> new Change.RoleDeleted(new RoleId(row.id()));
            case SCOPE -> new Change.ScopeDeleted(ScopeId.parse(row.id()).orElseThrow());
            case SUBJECT -> new Change.SubjectDeleted(SubjectId.parse(row.id()).orElseThrow(), versionOf(row));
            case MEMBERSHIP -> new Change.MembershipDeleted(membership(row));
            case RULE -> new Change.RuleDeleted(RuleId.parse(row.id()).orElseThrow());
            default -> throw new UnknownChangeException(row.entity(), row.operation());
        };
    }

    private static Membership membership(ChangeRow row) {
        int space = row.id().indexOf(' ');
        return new Membership(
                SubjectId.parse(row.id().substring(0, space)).orElseThrow(),
                SubjectId.parse(row.id().substring(space + 1)).orElseThrow(),
                versionOf(row));
    }

    private static String idOf(Membership membership) {
        return membership.group() + " " + membership.member();
    }

    private static long versionOf(ChangeRow row) {
        return Objects.requireNonNull(row.version(), "a version");
    }

    private static @Nullable JsonObject catalogBefore(Snapshot before) {
        return before.catalog().equals(Catalog.EMPTY) ? null : CatalogJson.write(before.catalog());
    }

    private static @Nullable JsonObject roleBefore(Snapshot before, RoleId id) {
        return json(before.roles().find(id).filter(role -> !role.builtIn()).map(DataJson::role));
    }

    private static @Nullable JsonObject scopeBefore(Snapshot before, ScopeId id) {
        return json(before.scopes().find(id).map(DataJson::scope));
    }

    private static @Nullable JsonObject subjectBefore(Snapshot before, SubjectId id) {
        return json(before.subjects().find(id).map(DataJson::subject));
    }

    private static @Nullable JsonObject membershipBefore(Snapshot before, Membership membership) {
        return json(before.memberships()
                .find(membership.group(), membership.member())
                .map(DataJson::membership));
    }

    /** Without its reason, which only the tables keep; it stands where the rule was created. */
    private static @Nullable JsonObject ruleBefore(Snapshot before, RuleId id) {
        return json(before.rules().find(id).map(rule -> DataJson.rule(rule, null)));
    }

    private static @Nullable JsonObject json(Optional<JsonObject> found) {
        return found.orElse(null);
    }
}
