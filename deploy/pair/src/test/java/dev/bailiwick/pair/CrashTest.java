package dev.bailiwick.pair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.local.Mail;
import dev.bailiwick.local.SharedParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * identity-service is killed while it is at several things at once, for each at the moment when another system has done what
 * was asked and the answer has not come back; then it is started again. One crash for all: each test looks at what became
 * of one thing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
    /** Shorter than usual, for a shorter test; ten times what an operation takes. */
    private static final String LEASE = "15S";

    private static final int LETTERS = 5;

    /** What was under way, and how far it had come. */
    enum Moment {
        CREATE_WHEN_THE_ACCOUNT_IS_MADE,
        CREATE_WHEN_THE_SUBJECT_IS_KNOWN,
        DELETE_WHEN_ACCESS_HAS_ENDED,
        DELETE_WHEN_THE_ACCOUNT_IS_GONE,
        SUSPENSION_WHEN_EVERYTHING_IS_DENIED,
        SUSPENSION_WHEN_SIGN_IN_IS_OFF
    }

    /** Somebody at whom something was under way; one who is being made has no id yet. */
    private record Affected(String email, String id, CutRequest request) {}

    private final Map<Moment, Affected> affected = new EnumMap<>(Moment.class);
    private final List<String> letterIds = new ArrayList<>();
    private final List<String> letterAddresses = new ArrayList<>();
    private final CountDownLatch reached = new CountDownLatch(Moment.values().length + 1);
    private final CountDownLatch killed = new CountDownLatch(1);
    private MailWaypoint mail;
    private Detour detour;
    private Pair pair;
    private Client client;

    @BeforeAll
    void crashAtEveryMoment() throws InterruptedException {
        start();
        var people = new EnumMap<Moment, String>(Moment.class);
        for (var moment : Moment.values()) {
            people.put(moment, Client.newEmail("crash"));
        }
        var ids = existing(people);
        orderLetters();
        people.forEach((moment, email) -> holdAt(moment, email, ids.getOrDefault(moment, "")));
        people.forEach((moment, email) -> affected.put(moment, begin(moment, email, ids.getOrDefault(moment, ""))));
        assertThat(reached.await(30, TimeUnit.SECONDS)).as("every moment came").isTrue();
        pair.identity().kill();
        killed.countDown();
        assertThat(lettersThatArrived()).as("taken by the mail server").hasSize(2);
        pair.identity().restart();
        pair.identity().awaitReady(Duration.ofSeconds(90));
    }

    private void start() {
        mail = MailWaypoint.to(SharedParts.obtain().mail().smtpPort());
        detour = new Detour(Map.of("BAILIWICK_LEASE", LEASE, "BAILIWICK_MAIL_PORT", Integer.toString(mail.port())));
        pair = detour.pair.awaitReady();
        client = new Client(pair);
    }

    /** Those to whom something will be done; nobody yet for the creates. */
    private Map<Moment, String> existing(Map<Moment, String> people) {
        var ids = new EnumMap<Moment, String>(Moment.class);
        people.forEach((moment, email) -> {
            switch (moment) {
                case CREATE_WHEN_THE_ACCOUNT_IS_MADE, CREATE_WHEN_THE_SUBJECT_IS_KNOWN -> {}
                case DELETE_WHEN_ACCESS_HAS_ENDED,
                        DELETE_WHEN_THE_ACCOUNT_IS_GONE,
                        SUSPENSION_WHEN_EVERYTHING_IS_DENIED,
                        SUSPENSION_WHEN_SIGN_IN_IS_OFF -> ids.put(moment, client.created(email));
            }
        });
        return ids;
    }

    /** One letter is sent and noted, one is held at the mail server's yes, and the others wait behind it. */
    private void orderLetters() {
        for (int i = 0; i < LETTERS; i++) {
            letterAddresses.add(Client.newEmail("letter"));
            letterIds.add(client.created(letterAddresses.get(i)));
        }
        orderLetter(letterIds.get(0));
        awaitSent(letterIds.get(0));
        mail.beforeYes(this::hold);
        letterIds.stream().skip(1).forEach(this::orderLetter);
    }

    private void orderLetter(String id) {
        client.identity()
                .post("/api/v1/users/" + id + "/introductory-email")
                .then()
                .statusCode(202);
    }

    private void holdAt(Moment moment, String email, String id) {
        switch (moment) {
            case CREATE_WHEN_THE_ACCOUNT_IS_MADE -> detour.keycloak.beforeAnswerTo("POST", "/users", email, this::hold);
            case CREATE_WHEN_THE_SUBJECT_IS_KNOWN ->
                detour.access.beforeAnswerTo("PUT", "/subjects/user/", "\"suspended\":false", this::hold);
            case DELETE_WHEN_ACCESS_HAS_ENDED ->
                detour.access.beforeAnswerTo("DELETE", "/subjects/user/" + id, this::hold);
            case DELETE_WHEN_THE_ACCOUNT_IS_GONE ->
                detour.keycloak.beforeAnswerTo("DELETE", "/users/" + id, this::hold);
            case SUSPENSION_WHEN_EVERYTHING_IS_DENIED ->
                detour.access.beforeAnswerTo("PUT", "/subjects/user/" + id, this::hold);
            case SUSPENSION_WHEN_SIGN_IN_IS_OFF -> detour.keycloak.beforeAnswerTo("PUT", "/users/" + id, this::hold);
        }
    }

    private Affected begin(Moment moment, String email, String id) {
        var request = switch (moment) {
            case CREATE_WHEN_THE_ACCOUNT_IS_MADE, CREATE_WHEN_THE_SUBJECT_IS_KNOWN ->
                CutRequest.send(pair, "POST", "/api/v1/users", Map.of("email", email, "introductoryEmail", true));
            case DELETE_WHEN_ACCESS_HAS_ENDED, DELETE_WHEN_THE_ACCOUNT_IS_GONE ->
                CutRequest.send(pair, "DELETE", "/api/v1/users/" + id, Map.of());
            case SUSPENSION_WHEN_EVERYTHING_IS_DENIED, SUSPENSION_WHEN_SIGN_IN_IS_OFF ->
                CutRequest.send(pair, "POST", "/api/v1/users/" + id + "/suspend", Map.of());
        };
        return new Affected(email, id, request);
    }

    /** The moment has come, and lasts until the process is dead. */
    private void hold() {
        reached.countDown();
        try {
            killed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterAll
    void stop() {
        killed.countDown();
        detour.close();
        mail.close();
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void whoeverWaitedForAnAnswerGotNone(Moment moment) {
        at(moment).request().requireUnanswered();
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE_WHEN_THE_ACCOUNT_IS_MADE", "CREATE_WHEN_THE_SUBJECT_IS_KNOWN"})
    void aCreateIsCarriedForward(Moment moment) {
        var email = at(moment).email();
        client.await(
                "/api/v1/users?total=true&status=invited&search=" + email,
                answer -> client.json(answer).path("total").asInt() == 1);
        var id = client.find(email).at("/items/0/id").textValue();
        assertThat(client.accounts(email)).isOne();
        assertThat(client.knownToAccess(id)).isEqualTo(200);
        client.identity()
                .post("/api/v1/users/" + id + "/temporary-password")
                .then()
                .statusCode(200);
        awaitSent(id);
        assertThat(pair.mail().messagesTo(email)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DELETE_WHEN_ACCESS_HAS_ENDED", "DELETE_WHEN_THE_ACCOUNT_IS_GONE"})
    void aDeleteIsCarriedForward(Moment moment) {
        var deleted = at(moment);
        client.await("/api/v1/users/" + deleted.id(), answer -> answer.statusCode() == 404);
        assertThat(client.accounts(deleted.email())).isZero();
        client.access()
                .body(Map.of("homeScope", Map.of("type", "tenant", "id", "default"), "suspended", false, "version", 99))
                .put("/api/v1/subjects/user/" + deleted.id())
                .then()
                .statusCode(409);
        client.created(deleted.email());
    }

    @ParameterizedTest
    @EnumSource(names = {"SUSPENSION_WHEN_EVERYTHING_IS_DENIED", "SUSPENSION_WHEN_SIGN_IN_IS_OFF"})
    void aSuspensionIsCarriedForward(Moment moment) {
        var id = at(moment).id();
        client.await(
                "/api/v1/users/" + id,
                answer -> client.json(answer).path("status").asText().equals("suspended"));
        assertThat(pair.realm().admin().get("/users/" + id).get("enabled").booleanValue())
                .isFalse();
    }

    @Test
    void noLetterIsLostAndOnlyTheOneThatWasUnderWayComesTwice() {
        letterIds.forEach(this::awaitSent);
        var arrived = letterAddresses.stream().map(pair.mail()::messagesTo).toList();
        assertThat(arrived.stream().map(List::size).sorted()).containsExactly(1, 1, 1, 1, 2);
        var twice = arrived.stream().filter(letters -> letters.size() == 2).findFirst();
        assertThat(twice.orElseThrow().stream().map(Mail.Message::messageId).distinct())
                .as("the same letter, for every mail program to see")
                .hasSize(1);
        assertThat(lettersThatArrived().stream().map(Mail.Message::messageId).distinct())
                .hasSize(LETTERS);
    }

    private Affected at(Moment moment) {
        return Objects.requireNonNull(affected.get(moment));
    }

    private List<Mail.Message> lettersThatArrived() {
        return letterAddresses.stream()
                .flatMap(address -> pair.mail().messagesTo(address).stream())
                .toList();
    }

    private void awaitSent(String id) {
        client.await(
                "/api/v1/users/" + id,
                answer -> client.json(answer)
                        .at("/introductoryEmail/state")
                        .asText()
                        .equals("sent"));
    }
}
