package dev.bailiwick.access.scope;

import dev.bailiwick.access.change.Outcome;
import dev.bailiwick.access.change.Put;
import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.guard.Authority;
import dev.bailiwick.access.guard.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What changes when a scope is put or deleted, and who may. */
final class ScopePlans {
    /** Paths are walked at every decision and told in every answer. */
    static final int MOST_LEVELS = 256;

    private ScopePlans() {}

    static Outcome<Put> put(Authority authority, PutScope command) {
        // Before anything is looked up, so that it tells nothing.
        refuse(command.id().equals(command.parent()));
        return authority
                .snapshot()
                .scopes()
                .find(command.id())
                .map(scope -> change(authority, scope, command))
                .orElseGet(() -> add(authority, command));
    }

    private static Outcome<Put> change(Authority authority, Scope scope, PutScope command) {
        var type = scope.id().type();
        var parent = command.parent();
        authority.demandOrHide(Authority.update(type), Authority.read(type), scope.id(), () -> {
            if (parent != null) {
                authority.demandAtNamed(Authority.create(type), parent, "parent.id");
            }
        });
        if (parent != null && !parent.equals(scope.parent())) {
            refuse(authority.snapshot().scopes().covers(scope.id(), parent));
            authority.demandAtNamed(Authority.create(type), parent, "parent.id");
            throw new Refusal.ScopeCannotMove().thrown();
        }
        return scope.name().equals(command.name())
                ? Outcome.unchanged(Put.KNOWN)
                : outcome(Put.KNOWN, new Scope(scope.id(), command.name(), scope.parent()));
    }

    private static Outcome<Put> add(Authority authority, PutScope command) {
        var id = command.id();
        // There is no second root: the one with its id exists from the beginning.
        var parent = Objects.requireNonNull(command.parent(), "a parent");
        var tree = authority.snapshot().scopes();
        refuseUnknownType(authority.snapshot().catalog(), id);
        authority.demandAtNamed(Authority.create(id.type()), parent, "parent.id");
        refuseMisplaced(authority.snapshot().catalog(), id, parent);
        if (tree.path(parent).size() >= MOST_LEVELS) {
            throw Refusal.invalid("parent", "too-deep", "The tree may have at most " + MOST_LEVELS + " levels.");
        }
        return outcome(Put.CREATED, new Scope(id, command.name(), parent));
    }

    /** Expired rules count for nothing, and go with the scope. */
    static Outcome<ScopeId> remove(Authority authority, ScopeId id) {
        authority.demandOrHide(Authority.delete(id.type()), Authority.read(id.type()), id);
        if (id.isRoot()) {
            throw Refusal.invalid("id", "root", "The root cannot be deleted.");
        }
        var occupants = authority.snapshot().occupants(id, authority.now());
        if (!occupants.isEmpty()) {
            throw new Refusal.ScopeNotEmpty(occupants).thrown();
        }
        var expired = authority.snapshot().rules().at(id).stream().map(Rule::id).map(Change.RuleDeleted::new);
        return new Outcome<>(
                Stream.<Change>concat(expired, Stream.of(new Change.ScopeDeleted(id)))
                        .toList(),
                id);
    }

    private static void refuseUnknownType(Catalog catalog, ScopeId id) {
        if (catalog.scopeType(id.type()).isEmpty()) {
            throw Refusal.invalid("type", "unknown", "There is no scope type " + id.type() + ".");
        }
    }

    private static void refuse(boolean cycle) {
        if (cycle) {
            throw Refusal.invalid("parent", "cycle", "A scope cannot stand under itself or what is below it.");
        }
    }

    private static void refuseMisplaced(Catalog catalog, ScopeId id, ScopeId parent) {
        if (!catalog.allowsUnder(id.type(), parent.type())) {
            throw Refusal.invalid(
                    "parent.type", "not-allowed", "A " + id.type() + " cannot stand under a " + parent.type() + ".");
        }
    }

    private static Outcome<Put> outcome(Put put, Scope scope) {
        return new Outcome<>(List.of(new Change.ScopePut(scope)), put);
    }
}
