package dev.bailiwick.access.guard;

import dev.bailiwick.access.decision.Decisions;
import dev.bailiwick.access.decision.Escalation;
import dev.bailiwick.access.decision.Holdings;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.decision.id.TypeId;
import java.time.Instant;

/**
 * What a caller may do at one state of the access data and one moment. A scope that he names himself is told back to him
 * in a refusal whether it exists or not, so that a refusal gives nothing away.
 */
public record Authority(Snapshot snapshot, SubjectId caller, Instant now) {
    /** False at a scope that does not exist. */
    public boolean holds(Permission permission, ScopeId scope) {
        return new Decisions(snapshot).decide(caller, permission, scope, now).allowed();
    }

    public boolean holdsAnywhere(Permission permission) {
        return !holdings().permittedScopes(caller, permission).isEmpty();
    }

    public boolean isKnown() {
        return snapshot.subjects()
                .find(caller)
                .filter(known -> !known.suspended())
                .isPresent();
    }

    /** Whether he acts by the installation's own rule for identity-service. */
    public boolean isIdentitySystem() {
        return snapshot.rules()
                        .find(caller, RoleId.IDENTITY_SYSTEM, ScopeId.ROOT)
                        .isPresent()
                && isKnown();
    }

    /** Refuses unless he holds the permission at that scope, which he is told of where he may know it. */
    public void demand(Permission permission, ScopeId scope) {
        if (!holds(permission, scope)) {
            throw mayKnow(scope) ? missingAt(permission, scope) : missing(permission);
        }
    }

    /**
     * Refuses unless he holds the permission at a scope that the request names. Only somebody who would hold it at every
     * scope there is learns that there is no such scope; to others an unknown one is like one where they hold nothing.
     */
    public void demandAtNamed(Permission permission, ScopeId scope, String field) {
        if (!snapshot.scopes().contains(scope) && holds(permission, ScopeId.ROOT)) {
            throw Refusal.invalid(field, "unknown", "There is no scope " + scope + ".");
        }
        if (!holds(permission, scope)) {
            throw missingAt(permission, scope);
        }
    }

    /** Refuses unless he holds the permission; whoever may not even look is not told that there is anything. */
    public void demandOrHide(Permission permission, Permission look, ScopeId scope) {
        if (holds(permission, scope)) {
            return;
        }
        throw holds(look, scope) ? missingAt(permission, scope) : Refusal.notFound();
    }

    /**
     * The same for putting something: who may not even look is told what he would be told if there were nothing, and that
     * it is not to be had only if he could have made it.
     */
    public void demandOrHide(Permission permission, Permission look, ScopeId scope, Runnable demandToMake) {
        if (!holds(permission, scope) && !holds(look, scope)) {
            demandToMake.run();
        }
        demandOrHide(permission, look, scope);
    }

    /** Whether a scope that he has not named may be told to him: it is the root, or he may read it. */
    public boolean mayKnow(ScopeId scope) {
        return scope.isRoot() || holds(read(scope.type()), scope);
    }

    /** Refuses as if there were nothing unless he holds the permission to look at it. */
    public void demandToSee(Permission look, ScopeId scope) {
        if (!holds(look, scope)) {
            throw Refusal.notFound();
        }
    }

    /** Where he holds the permission, for asking about many scopes. */
    public Reach reach(Permission permission) {
        return new Reach(snapshot.scopes(), holdings().permittedScopes(caller, permission));
    }

    public Holdings holdings() {
        return new Holdings(snapshot, now);
    }

    public Escalation escalation() {
        return new Escalation(snapshot, now);
    }

    public static Permission create(TypeId type) {
        return new Permission(type, "create");
    }

    public static Permission read(TypeId type) {
        return new Permission(type, "read");
    }

    public static Permission update(TypeId type) {
        return new Permission(type, "update");
    }

    public static Permission delete(TypeId type) {
        return new Permission(type, "delete");
    }

    /** That he lacks a permission at a scope that he knows, or has named himself. */
    public static Refused missingAt(Permission permission, ScopeId scope) {
        return new Refusal.MissingPermission(permission, scope, "You need " + permission + " at " + scope + ".")
                .thrown();
    }

    /** That he lacks a permission somewhere. */
    public static Refused missing(Permission permission) {
        return new Refusal.MissingPermission(permission, null, "You need " + permission + ".").thrown();
    }
}
