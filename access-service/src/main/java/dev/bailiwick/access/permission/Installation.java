package dev.bailiwick.access.permission;

import dev.bailiwick.access.change.Outcome;
import dev.bailiwick.access.decision.data.Catalog;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Obstacles;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Rule;
import dev.bailiwick.access.decision.data.Scope;
import dev.bailiwick.access.decision.data.Snapshot;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.RuleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What must be there before anybody can do anything: the catalog, the root, and the system role of identity-service.
 * Says what is missing of it, which is nothing from the second start on.
 *
 * @param system who has the system role, and nobody else
 */
record Installation(Catalog catalog, SubjectId system) {
    private static final String ROOT_NAME = "Default";

    Outcome<Long> plan(Snapshot snapshot) {
        var changes = new ArrayList<Change>();
        if (catalog.version() > snapshot.catalog().version()) {
            refuseObstacles(snapshot);
            changes.add(new Change.CatalogLoaded(catalog));
        }
        if (!snapshot.scopes().contains(ScopeId.ROOT)) {
            changes.add(new Change.ScopePut(Scope.root(ROOT_NAME)));
        }
        formerSystems(snapshot).forEach(rule -> changes.add(new Change.RuleDeleted(rule.id())));
        if (!snapshot.subjects().contains(system)) {
            changes.add(new Change.SubjectPut(new Subject(system, ScopeId.ROOT, false, 0, Origin.LOCAL)));
        }
        if (snapshot.rules().find(system, RoleId.IDENTITY_SYSTEM, ScopeId.ROOT).isEmpty()) {
            changes.add(new Change.RulePut(systemRule(), "the system role of identity-service"));
        }
        return new Outcome<>(changes, catalog.version());
    }

    private void refuseObstacles(Snapshot snapshot) {
        var obstacles = Obstacles.to(catalog, snapshot);
        if (!obstacles.isEmpty()) {
            throw new InvalidCatalog(obstacles);
        }
    }

    private List<Rule> formerSystems(Snapshot snapshot) {
        return snapshot.rules().with(RoleId.IDENTITY_SYSTEM).stream()
                .filter(rule -> !rule.saysTheSame(system, RoleId.IDENTITY_SYSTEM, ScopeId.ROOT))
                .toList();
    }

    /** By its name, so that it is the same one wherever and whenever it is made. */
    private Rule systemRule() {
        var id = UUID.nameUUIDFromBytes(("identity-system " + system).getBytes(StandardCharsets.UTF_8));
        return new Rule(new RuleId(id), system, RoleId.IDENTITY_SYSTEM, ScopeId.ROOT, null);
    }
}
