package dev.bailiwick.identity.directory;

import static dev.bailiwick.identity.directory.RealDirectory.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.identity.password.TemporaryPassword;
import dev.bailiwick.identity.password.TemporaryPasswords;
import dev.bailiwick.local.KeycloakAdmin;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the directory promises, kept by a real Keycloak. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakDirectoryTest {
    private static final AccountId NOBODY = new AccountId("7d1c9a52-0000-4000-8000-000000000000");
    private static final int AT_ONCE = 8;

    private final TemporaryPasswords passwords = new TemporaryPasswords(new SecureRandom());
    private RealDirectory real;
    private Directory directory;
    private KeycloakAdmin admin;

    @BeforeAll
    void start() {
        real = new RealDirectory();
        directory = real.directory;
        admin = real.realm.admin();
    }

    @AfterAll
    void stop() {
        real.close();
    }

    @Test
    void aNewAccountIsEnabledUnverifiedAndMustChooseAPassword() {
        NewAccount wanted = account("new@example.com", "Ana", "Berg");

        Account made = made(wanted);

        assertThat(made)
                .returns(new EmailAddress("new@example.com"), Account::email)
                .returns(false, Account::emailVerified)
                .returns("Ana", Account::firstName)
                .returns("Berg", Account::lastName)
                .returns(true, Account::enabled)
                .returns(wanted.operation(), Account::operation)
                .returns(true, Account::temporaryPasswordPending);
    }

    @Test
    void aPersonKnownByHisAddressAloneSignsInOnceHeHasChosenAPassword() {
        Account made = made(account("alone@example.com"));

        admin.put("/users/" + made.id(), Map.of("requiredActions", List.of()));
        admin.setPassword(made.id().value(), "a password of his own", false);

        assertThat(real.realm.signsIn("alone@example.com", "a password of his own"))
                .isTrue();
        assertThat(await(directory.temporaryPasswordPending(made.id()))).isFalse();
    }

    @Test
    void signInsAreToldOldestFirstAndInPages() {
        var first = admin.createUser("first@example.com", "a password of her own");
        var second = admin.createUser("second@example.com", "a password of his own");
        var _ = real.realm.signIn("first@example.com", "a password of her own");
        var begin = signInsOf(Instant.EPOCH, first).getFirst().at();
        var _ = real.realm.signIn("second@example.com", "a password of his own");

        assertThat(await(directory.signInsFrom(begin, 0, 100)).signIns())
                .extracting(signIn -> signIn.person().value())
                .containsSubsequence(first, second);
        var page = await(directory.signInsFrom(begin, 0, 1));
        assertThat(page.isLast()).isFalse();
        assertThat(page.signIns()).hasSize(1);
        assertThat(await(directory.signInsFrom(begin, 100, 100))).isEqualTo(new SignInPage(List.of(), true));
        var later = signInsOf(begin, second).getFirst();
        assertThat(later.session()).isNotEmpty();
        assertThat(await(directory.signInsFrom(later.at().plusMillis(1), 0, 100))
                        .signIns())
                .isEmpty();
    }

    private List<SignIn> signInsOf(Instant from, String person) {
        return await(directory.signInsFrom(from, 0, 1000)).signIns().stream()
                .filter(signIn -> signIn.person().value().equals(person))
                .toList();
    }

    @Test
    void aLocalAccountAndAnUnknownOneAreOfNoDirectory() {
        var local = admin.createUser("local@example.com", "a password of her own");

        assertThat(await(directory.findOfDirectory(new AccountId(local)))).isEmpty();
        assertThat(await(directory.findOfDirectory(new AccountId("nobody")))).isEmpty();
    }

    @Test
    void aSecondAttemptOfTheSameOperationFindsTheFirstAccount() {
        NewAccount wanted = account("again@example.com");

        Creation first = create(wanted);
        Creation second = create(wanted);

        assertThat(first.adopted()).isFalse();
        assertThat(second).isEqualTo(new Creation(first.id(), true));
    }

    @Test
    void anAddressOfSomebodyElseIsTakenWhateverItsCase() {
        create(account("Taken@Example.com"));

        assertThatExceptionOfType(DirectoryFailure.EmailTaken.class)
                .isThrownBy(() -> create(account("tAKEN@example.COM")));
    }

    @Test
    void eightAttemptsOfOneOperationAtOnceMakeOneAccount() {
        NewAccount wanted = account("eight@example.com");

        List<Creation> made = atOnce(() -> directory.create(wanted, password()));

        assertThat(made.stream().map(Creation::id).distinct()).hasSize(1);
        assertThat(made.stream().filter(creation -> !creation.adopted())).hasSize(1);
        assertThat(admin.usersByOperation(wanted.operation().toString())).hasSize(1);
    }

    @Test
    void eightOperationsForOneAddressAtOnceMakeOneAccount() {
        List<String> outcomes = atOnce(() -> directory
                .create(account("race@example.com"), password())
                .map(made -> "made")
                .onFailure(DirectoryFailure.EmailTaken.class)
                .recoverWithItem("taken"));

        assertThat(outcomes).containsOnlyOnce("made").hasSize(AT_ONCE);
        assertThat(outcomes.stream().filter("taken"::equals)).hasSize(AT_ONCE - 1);
    }

    @Test
    void aNameThatKeycloakDoesNotAcceptIsNamedAndNothingIsMade() {
        assertThatThrownBy(() -> create(account("bad@example.com", "Ana <b>", null)))
                .isInstanceOfSatisfying(DirectoryFailure.Rejected.class, rejected -> {
                    assertThat(rejected.field()).isEqualTo("firstName");
                    assertThat(rejected.reason()).isEqualTo("error-person-name-invalid-character");
                });
        assertThat(admin.userByEmail("bad@example.com")).isEmpty();
    }

    @Test
    void ofSeveralBadValuesTheFirstIsNamed() {
        assertThatExceptionOfType(DirectoryFailure.Rejected.class)
                .isThrownBy(() -> create(account("bad2@example.com", "x".repeat(256), "Ana\u0000")));
    }

    @Test
    void aPasswordAgainstThePolicyIsRefusedAndNothingIsMade() {
        String email = "a.person.of.long.name@example.com";

        assertThatExceptionOfType(DirectoryFailure.PasswordRefused.class)
                .isThrownBy(() -> await(directory.create(account(email), TemporaryPassword.of(email))));
        assertThat(admin.userByEmail(email)).isEmpty();
    }

    @Test
    void anAccountIsFoundByIdOperationAndExactAddress() {
        NewAccount wanted = account("find_me@example.com");
        create(account("findxme@example.com"));
        Account made = made(wanted);

        assertThat(await(directory.find(made.id()))).contains(made);
        assertThat(await(directory.findByOperation(wanted.operation()))).contains(made);
        assertThat(await(directory.findByEmail(new EmailAddress("FIND_ME@example.com"))))
                .contains(made);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(await(directory.find(NOBODY))).isEmpty();
        assertThat(await(directory.findByOperation(UUID.randomUUID()))).isEmpty();
        assertThat(await(directory.findByEmail(new EmailAddress("nobody@example.com"))))
                .isEmpty();
    }

    @Test
    void aChangedProfileKeepsTheOperationAndUnverifiesAChangedAddress() {
        NewAccount wanted = account("before@example.com", "Ana", "Berg");
        AccountId id = create(wanted).id();
        admin.put("/users/" + id, Map.of("emailVerified", true));

        await(directory.updateProfile(id, profile("after@example.com", "Anna", "Berg-Lund")));

        assertThat(found(id))
                .returns(new EmailAddress("after@example.com"), Account::email)
                .returns(false, Account::emailVerified)
                .returns("Anna", Account::firstName)
                .returns("Berg-Lund", Account::lastName)
                .returns(wanted.operation(), Account::operation)
                .returns(true, Account::enabled);
    }

    @Test
    void changedNamesLeaveAVerifiedAddressVerified() {
        AccountId id = create(account("verified@example.com")).id();
        admin.put("/users/" + id, Map.of("emailVerified", true));

        await(directory.updateProfile(id, profile("verified@example.com", "Ana", null)));

        assertThat(found(id).emailVerified()).isTrue();
    }

    @Test
    void namesCanBeTakenAway() {
        AccountId id = create(account("nameless@example.com", "Ana", "Berg")).id();

        await(directory.updateProfile(id, profile("nameless@example.com", null, null)));

        assertThat(found(id)).returns(null, Account::firstName).returns(null, Account::lastName);
    }

    @Test
    void anAddressCannotBeChangedToOneThatIsTaken() {
        create(account("owner@example.com"));
        AccountId id = create(account("other@example.com")).id();

        assertThatExceptionOfType(DirectoryFailure.EmailTaken.class)
                .isThrownBy(() -> await(directory.updateProfile(id, profile("owner@example.com", null, null))));
    }

    @Test
    void aNewTemporaryPasswordEndsTheOldOneAndMustBeChanged() {
        AccountId id = ready("forgetful@example.com", "a password of her own");

        await(directory.replacePassword(id, password()));

        assertThat(real.realm.signsIn("forgetful@example.com", "a password of her own"))
                .isFalse();
        assertThat(await(directory.temporaryPasswordPending(id))).isTrue();
    }

    @Test
    void aPersonOfAnotherDirectoryGetsNoPasswordHere() {
        admin.post(
                "/identity-provider/instances",
                Map.of("alias", "elsewhere", "providerId", "oidc", "enabled", true, "config", elsewhere()));
        AccountId id = create(account("brokered@example.com")).id();
        admin.post(
                "/users/" + id + "/federated-identity/elsewhere",
                Map.of("identityProvider", "elsewhere", "userId", "e-1", "userName", "brokered"));

        assertThatExceptionOfType(DirectoryFailure.SignsInElsewhere.class)
                .isThrownBy(() -> await(directory.replacePassword(id, password())));
    }

    @Test
    void aDisabledAccountCannotSignInUntilItIsEnabled() {
        AccountId id = ready("disabled@example.com", "a password of his own");

        await(directory.disable(id));
        await(directory.disable(id));
        assertThat(real.realm.signsIn("disabled@example.com", "a password of his own"))
                .isFalse();

        await(directory.enable(id));
        await(directory.enable(id));
        assertThat(real.realm.signsIn("disabled@example.com", "a password of his own"))
                .isTrue();
    }

    @Test
    void endedSessionsCannotBeRefreshed() {
        AccountId id = ready("session@example.com", "a password of her own");
        JsonNode session = real.realm.signIn("session@example.com", "a password of her own");

        await(directory.endSessions(id));
        await(directory.endSessions(id));

        assertThat(admin.sessions(id.value())).isEmpty();
        assertThatThrownBy(() -> real.realm.refresh(session.get("refresh_token").asText()))
                .hasMessageContaining("Session not active");
    }

    @Test
    void aDeletedAccountIsGoneAndDeletingItAgainSucceeds() {
        AccountId id = create(account("gone@example.com")).id();

        await(directory.delete(id));
        await(directory.delete(id));
        await(directory.endSessions(id));

        assertThat(await(directory.find(id))).isEmpty();
    }

    @Test
    void changesOfAnAccountThatIsNotThereSaySo() {
        Stream.<Supplier<Uni<?>>>of(
                        () -> directory.updateProfile(NOBODY, profile("x@example.com", null, null)),
                        () -> directory.replacePassword(NOBODY, password()),
                        () -> directory.enable(NOBODY),
                        () -> directory.disable(NOBODY),
                        () -> directory.temporaryPasswordPending(NOBODY))
                .forEach(change -> assertThatExceptionOfType(DirectoryFailure.AccountMissing.class)
                        .isThrownBy(() -> await(change.get())));
    }

    /** An account whose owner has signed in before, with this password. */
    private AccountId ready(String email, String chosen) {
        AccountId id = create(account(email)).id();
        admin.put("/users/" + id, Map.of("requiredActions", List.of()));
        admin.setPassword(id.value(), chosen, false);
        assertThat(real.realm.signsIn(email, chosen)).isTrue();
        return id;
    }

    private Creation create(NewAccount account) {
        return await(directory.create(account, password()));
    }

    private Account made(NewAccount account) {
        return found(create(account).id());
    }

    private Account found(AccountId id) {
        return await(directory.find(id)).orElseThrow();
    }

    private TemporaryPassword password() {
        return passwords.generateFor("somebody");
    }

    private static <T> List<T> atOnce(Supplier<Uni<T>> call) {
        return await(Multi.createFrom()
                .items(IntStream.range(0, AT_ONCE).boxed())
                .onItem()
                .transformToUni(ignored -> call.get())
                .merge(AT_ONCE)
                .collect()
                .asList());
    }

    private static NewAccount account(String email) {
        return account(email, null, null);
    }

    private static NewAccount account(String email, @Nullable String firstName, @Nullable String lastName) {
        return new NewAccount(UUID.randomUUID(), profile(email, firstName, lastName));
    }

    private static Profile profile(String email, @Nullable String firstName, @Nullable String lastName) {
        return new Profile(new EmailAddress(email), firstName, lastName);
    }

    private static Map<String, String> elsewhere() {
        return Map.of(
                "clientId",
                "bailiwick",
                "clientSecret",
                "unused",
                "authorizationUrl",
                "http://127.0.0.1:9/auth",
                "tokenUrl",
                "http://127.0.0.1:9/token");
    }
}
