package dev.bailiwick.access.membership;

import static dev.bailiwick.access.support.Stage.ADMIN;
import static dev.bailiwick.access.support.Stage.ALPHA;
import static dev.bailiwick.access.support.Stage.ANA;
import static dev.bailiwick.access.support.Stage.BEN;
import static dev.bailiwick.access.support.Stage.RESEARCH;
import static dev.bailiwick.access.support.Stage.SYSTEM;
import static dev.bailiwick.access.support.Stage.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.access.change.Plan;
import dev.bailiwick.access.change.Put;
import dev.bailiwick.access.decision.data.Change;
import dev.bailiwick.access.decision.data.Membership;
import dev.bailiwick.access.decision.data.Origin;
import dev.bailiwick.access.decision.data.Role;
import dev.bailiwick.access.decision.data.Subject;
import dev.bailiwick.access.decision.id.Permission;
import dev.bailiwick.access.decision.id.RoleId;
import dev.bailiwick.access.decision.id.ScopeId;
import dev.bailiwick.access.decision.id.SubjectId;
import dev.bailiwick.access.guard.Refusal;
import dev.bailiwick.access.support.Stage;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembershipPlansTest {
    private static final SubjectId CREW = SubjectId.group("crew");

    private final Stage stage = new Stage()
            .administrator()
            .subject(ANA, RESEARCH)
            .subject(BEN, RESEARCH)
            .subject(TEAM, RESEARCH)
            .apply(new Change.SubjectPut(new Subject(CREW, ScopeId.ROOT, false, 1, Origin.DIRECTORY)))
            .apply(new Change.RolePut(new Role(
                    new RoleId("group-keeper"),
                    "Group keeper",
                    "",
                    false,
                    Set.of(Permission.of("group:read"), Permission.of("group:update")),
                    ScopeId.ROOT)))
            .rule(BEN, "group-keeper", RESEARCH);

    @Test
    void whoKeepsALocalGroupSaysWhoIsInIt() {
        assertThat(stage.carryOut(BEN, put(TEAM, ANA, 1))).isEqualTo(Put.CREATED);
        assertThat(stage.carryOut(BEN, put(TEAM, ANA, 2))).isEqualTo(Put.KNOWN);
        assertThat(stage.snapshot().memberships().membersOf(TEAM)).containsExactly(ANA);
        assertThat(stage.refusal(ANA, put(TEAM, BEN, 1))).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void nobodyPutsInWhomTheGroupWouldGiveMoreThanHeHoldsHimself() {
        stage.rule(TEAM, "l1-researcher", ALPHA);
        assertThat(stage.refusal(BEN, put(TEAM, ANA, 1))).isInstanceOf(Refusal.MissingPermission.class);
        assertThat(stage.carryOut(ADMIN, put(TEAM, ANA, 1))).isEqualTo(Put.CREATED);
    }

    @Test
    void whereTheGroupWouldGiveMoreIsToldOnlyToWhomMayKnowOfIt() {
        stage.rule(TEAM, "viewer", ALPHA);
        assertThat(scopeTold()).isNull();
        stage.rule(BEN, "department-viewer", RESEARCH);
        assertThat(scopeTold()).isEqualTo(ALPHA);
    }

    private @Nullable ScopeId scopeTold() {
        return ((Refusal.MissingPermission) stage.refusal(BEN, put(TEAM, ANA, 1))).scope();
    }

    @Test
    void aDirectoryGroupFollowsTheDirectory() {
        assertThat(stage.carryOut(SYSTEM, put(CREW, ANA, 1))).isEqualTo(Put.CREATED);
        assertThat(stage.refusal(ADMIN, put(CREW, BEN, 1))).isEqualTo(new Refusal.FollowsDirectory());
    }

    @Test
    void theSystemRoleKeepsOutOfLocalGroups() {
        assertThat(stage.refusal(SYSTEM, put(TEAM, ANA, 1))).isEqualTo(new Refusal.NotFound());
    }

    @Test
    void lateFactsChangeNothing() {
        stage.carryOut(ADMIN, put(TEAM, ANA, 3));
        assertThat(stage.ask(ADMIN, remove(TEAM, ANA, 2)).changes()).isEmpty();
        stage.carryOut(ADMIN, remove(TEAM, ANA, 4));
        assertThat(stage.ask(ADMIN, put(TEAM, ANA, 4)).changes()).isEmpty();
        assertThat(stage.carryOut(ADMIN, put(TEAM, ANA, 5))).isEqualTo(Put.CREATED);
    }

    @Test
    void anEndThatOvertakesTheBeginningIsKept() {
        stage.carryOut(ADMIN, remove(TEAM, ANA, 2));
        assertThat(stage.ask(ADMIN, put(TEAM, ANA, 1)).changes()).isEmpty();
    }

    @Test
    void anUnknownMemberIsRefusedByName() {
        assertThat(stage.refusal(ADMIN, put(TEAM, SubjectId.user("nobody"), 1))).isInstanceOf(Refusal.Invalid.class);
        assertThat(stage.refusal(ADMIN, put(SubjectId.group("none"), ANA, 1))).isEqualTo(new Refusal.NotFound());
    }

    private static Plan<Put> put(SubjectId group, SubjectId member, long version) {
        return authority -> MembershipPlans.put(authority, new Membership(group, member, version));
    }

    private static Plan<Membership> remove(SubjectId group, SubjectId member, long version) {
        return authority -> MembershipPlans.remove(authority, new Membership(group, member, version));
    }
}
