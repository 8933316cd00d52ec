package dev.bailiwick.identity.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bailiwick.identity.platform.BearerToken;
import io.smallrye.mutiny.Uni;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What this service asks of access-service and tells it, answered by the real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpAccessServiceTest {
    private static final ScopeRef RESEARCH = new ScopeRef("department", "research");
    private static final ScopeRef NOWHERE = new ScopeRef("department", "nowhere");

    private RealAccessService real;
    private AccessService access;
    private CallerToken administrator;
    private CallerToken stranger;

    @BeforeAll
    void start() throws Exception {
        real = new RealAccessService();
        access = real.access;
        administrator = real.person("admin@example.com");
        stranger = real.person("stranger@example.com");
        feed(administrator.subject(), 1);
        feed(stranger.subject(), 1);
        await(access.grantFirstAdministrators(List.of(administrator.subject())));
        real.put(administrator, "/api/v1/scopes/" + RESEARCH, """
                {"name": "Research", "parent": {"type": "tenant", "id": "default"}}""");
    }

    @AfterAll
    void stop() {
        real.close();
    }

    @Test
    void whoHoldsThePermissionMay() {
        assertThat(mayCreate(administrator, ScopeRef.ROOT)).isEqualTo(new Permit.Allowed());
        assertThat(mayCreate(administrator, RESEARCH)).isEqualTo(new Permit.Allowed());
    }

    @Test
    void whoDoesNotIsToldWhatIsMissingAndWhere() {
        assertThat(mayCreate(stranger, RESEARCH)).isEqualTo(new Permit.Missing(Permission.USER_CREATE, RESEARCH));
    }

    @Test
    void nobodyMayDoAnythingInAScopeThatDoesNotExist() {
        assertThat(mayCreate(administrator, NOWHERE)).isInstanceOf(Permit.Missing.class);
    }

    @Test
    void aPermissionIsHeldAtItsTopmostScopes() {
        assertThat(await(access.permittedScopes(administrator, Permission.USER_READ)))
                .containsExactly(ScopeRef.ROOT);
        assertThat(await(access.permittedScopes(stranger, Permission.USER_READ)))
                .isEmpty();
    }

    @Test
    void anAdministratorHoldsAllThatAStrangerDoes() {
        assertThat(await(access.compare(administrator, stranger.subject())))
                .isEqualTo(new Comparison(false, List.of()));
    }

    @Test
    void whomTheCallerMayNotSeeIsTakenToHoldMore() {
        assertThat(await(access.compare(stranger, administrator.subject())).holdsMore())
                .isTrue();
    }

    @Test
    void aTokenThatAccessServiceDoesNotAcceptIsNoAnswer() {
        var forged = new CallerToken(administrator.caller(), new BearerToken("not.a.token"));

        assertThatExceptionOfType(AccessFailure.CallerUnknown.class).isThrownBy(() -> mayCreate(forged, ScopeRef.ROOT));
    }

    @Test
    void aFedSubjectIsAnsweredWithThePathOfItsHome() {
        SubjectRef subject = newSubject();

        FedSubject fed = await(access.putSubject(new SubjectFeed(subject, RESEARCH, false, 1, Origin.DIRECTORY)));

        assertThat(fed.home().scopes()).containsExactly(ScopeRef.ROOT, RESEARCH);
        assertThat(fed.subject()).isEqualTo(subject);
        assertThat(fed.revision()).isPositive();
    }

    @Test
    void aMembershipOfADirectorysGroupIsToldAndEnded() {
        SubjectRef group = SubjectRef.group(UUID.randomUUID().toString());
        SubjectRef member = newSubject();
        await(access.putSubject(new SubjectFeed(member, ScopeRef.ROOT, false, 1, Origin.DIRECTORY)));
        await(access.putSubject(new SubjectFeed(group, ScopeRef.ROOT, false, 1, Origin.DIRECTORY)));

        await(access.putMember(new MembershipFeed(group, member, 2)));
        await(access.putMember(new MembershipFeed(group, member, 2)));
        await(access.deleteMember(new MembershipFeed(group, member, 3)));
        await(access.deleteMember(new MembershipFeed(group, member, 3)));
        // Late news of the beginning.
        await(access.putMember(new MembershipFeed(group, member, 2)));
    }

    @Test
    void aMembershipInAnUnknownGroupIsNoAnswer() {
        var feed = new MembershipFeed(SubjectRef.group("nobody-knows-it"), administrator.subject(), 1);

        assertThatExceptionOfType(AccessFailure.Unavailable.class).isThrownBy(() -> await(access.putMember(feed)));
    }

    @Test
    void anOlderFactChangesNothing() {
        SubjectRef subject = newSubject();
        await(access.putSubject(new SubjectFeed(subject, ScopeRef.ROOT, true, 5, Origin.LOCAL)));

        FedSubject late = await(access.putSubject(new SubjectFeed(subject, RESEARCH, false, 4, Origin.LOCAL)));

        assertThat(late).returns(5L, FedSubject::version).returns(true, FedSubject::suspended);
        assertThat(late.home().scope()).isEqualTo(ScopeRef.ROOT);
    }

    @Test
    void aHomeThatDoesNotExistIsNamed() {
        assertThatExceptionOfType(AccessFailure.UnknownScope.class)
                .isThrownBy(
                        () -> await(access.putSubject(new SubjectFeed(newSubject(), NOWHERE, false, 1, Origin.LOCAL))))
                .satisfies(failure -> assertThat(failure.scope()).isEqualTo(NOWHERE));
    }

    @Test
    void aDeletedSubjectIsGoneForGoodAndDeletingItAgainSucceeds() {
        SubjectRef subject = newSubject();
        feed(subject, 1);

        assertThat(await(access.deleteSubject(subject, 2))).isPositive();
        assertThat(await(access.deleteSubject(subject, 2))).isPositive();
        assertThatExceptionOfType(AccessFailure.SubjectDeleted.class).isThrownBy(() -> feed(subject, 3));
    }

    @Test
    void theLastAdministratorIsNeitherSuspendedNorDeleted() {
        SubjectRef last = administrator.subject();

        assertThatExceptionOfType(AccessFailure.LastAdministrator.class)
                .isThrownBy(
                        () -> await(access.putSubject(new SubjectFeed(last, ScopeRef.ROOT, true, 2, Origin.LOCAL))));
        assertThatExceptionOfType(AccessFailure.LastAdministrator.class)
                .isThrownBy(() -> await(access.deleteSubject(last, 2)));
    }

    @Test
    void theFirstAdministratorsAreMadeOnceAndNobodyIsAddedToThem() {
        assertThat(await(access.grantFirstAdministrators(List.of(administrator.subject()))))
                .isPositive();
        assertThatExceptionOfType(AccessFailure.GrantRefused.class)
                .isThrownBy(() -> await(access.grantFirstAdministrators(List.of(stranger.subject()))));
    }

    @Test
    void aScopeIsKnownByItsPath() {
        assertThat(await(access.scope(RESEARCH))).contains(new ScopePath(List.of(ScopeRef.ROOT, RESEARCH)));
        assertThat(await(access.scope(NOWHERE))).isEmpty();
    }

    @Test
    void aChangeIsRecordedUnderTheIdOfTheRequestThatCausedIt() throws Exception {
        String requestId = "request-" + UUID.randomUUID();
        MDC.put("requestId", requestId);
        try {
            feed(newSubject(), 1);
        } finally {
            MDC.remove("requestId");
        }

        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + real.database.address(),
                        real.database.user(),
                        real.database.password());
                var query = connection.prepareStatement("SELECT count(*) FROM change WHERE request_id = ?")) {
            query.setString(1, requestId);
            try (var found = query.executeQuery()) {
                assertThat(found.next()).isTrue();
                assertThat(found.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void nobodyMayDoAnythingWhileAccessServiceIsGone() {
        real.proxy.cut();
        try {
            assertThatExceptionOfType(AccessFailure.Unavailable.class)
                    .isThrownBy(() -> mayCreate(administrator, ScopeRef.ROOT));
            assertThatExceptionOfType(AccessFailure.Unavailable.class).isThrownBy(() -> feed(newSubject(), 1));
        } finally {
            real.proxy.restore();
        }
        assertThat(mayCreate(administrator, ScopeRef.ROOT)).isEqualTo(new Permit.Allowed());
    }

    private Permit mayCreate(CallerToken caller, ScopeRef home) {
        return await(access.check(caller, Permission.USER_CREATE, Target.newUser(home), Freshness.LATEST));
    }

    private void feed(SubjectRef subject, long version) {
        var _ = await(access.putSubject(new SubjectFeed(subject, ScopeRef.ROOT, false, version, Origin.LOCAL)));
    }

    private static SubjectRef newSubject() {
        return SubjectRef.user(UUID.randomUUID().toString());
    }

    private static <T> T await(Uni<T> answer) {
        return RealAccessService.await(answer);
    }
}
