package dev.bailiwick.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.run.Conversation.Answer;
import dev.bailiwick.local.run.Conversation.Request;
import dev.bailiwick.local.run.Conversation.Surprise;
import dev.bailiwick.local.run.SignInPages.Page;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** What people do with the pair between a backup and a restore. */
final class DrillWork {
    static final String ANA = "ana@example.com";
    static final String ELI = "eli@example.com";
    static final String FINN = "finn@example.com";
    /** Of the directory; her group there is {@code researchers}. */
    static final String DANA = "dana@acme.example";

    static final List<String> PROJECTS = List.of("alpha", "beta");
    static final String DEPARTMENT = "research";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Conversation talk;
    private final PairRequests requests;

    DrillWork(Conversation talk, PairRequests requests) {
        this.talk = talk;
        this.requests = requests;
    }

    PairRequests requests() {
        return requests;
    }

    void scopeTree() {
        scope("department", DEPARTMENT, "{\"type\": \"tenant\", \"id\": \"default\"}");
        PROJECTS.forEach(project -> scope("project", project, requests.reference("department", DEPARTMENT)));
    }

    private void scope(String type, String name, String parent) {
        Answer _ = talk.expect(
                201,
                requests.access("PUT", "/api/v1/scopes/" + type + "/" + requests.named(name))
                        .with("{\"name\": \"" + name + "\", \"parent\": " + parent + "}"));
    }

    /** Answers with the new user: his id, and his temporary password. */
    JsonNode create(String email) {
        return talk.expect(
                        201,
                        requests.identity("POST", "/api/v1/users")
                                .with("{\"email\": \"" + email + "\", \"introductoryEmail\": true}"))
                .body();
    }

    /** Answers with the rule's id. */
    String allow(String subjectType, String id, String scopeType, String scope) {
        JsonNode rules = talk.expect(201, requests.ruleOf(subjectType, id, requests.reference(scopeType, scope)))
                .body();
        return rules.at("/items/0/id").asText();
    }

    /** Answers with the revision that it made. */
    long withdraw(String rule) {
        return talk.expect(204, requests.access("DELETE", "/api/v1/access-rules/" + rule))
                .revision();
    }

    void choosePassword(String email, String temporary, String chosen) {
        SignInPages pages = new SignInPages();
        Page choose = pages.signIn(pages.open(console()), email, temporary);
        if (!choose.asksForNewPassword() || !isSignedIn(pages, pages.choosePassword(choose, chosen))) {
            throw new Surprise("Expected: " + email + " chooses a password and is signed in");
        }
    }

    /** She may choose another one with what this answers. */
    String newTemporaryPassword(String id) {
        return talk.expect(200, requests.identity("POST", "/api/v1/users/" + id + "/temporary-password"))
                .body()
                .get("value")
                .asText();
    }

    boolean signsIn(String email, String password) {
        SignInPages pages = new SignInPages();
        return isSignedIn(pages, pages.signIn(pages.open(console()), email, password));
    }

    boolean signsInByTheDirectory(String email) {
        SignInPages pages = new SignInPages();
        Page directory = pages.choose(pages.open(console()), "acme");
        return isSignedIn(pages, pages.signIn(directory, email, requests.env().get("BAILIWICK_ACME_PASSWORD")));
    }

    private boolean isSignedIn(SignInPages pages, Page landed) {
        return !landed.asksForPassword()
                && pages.open(requests.env().get("BAILIWICK_CONSOLE_URL") + "/api/v1/me")
                                .status()
                        == 200;
    }

    private String console() {
        return requests.env().get("BAILIWICK_CONSOLE_URL") + "/";
    }

    /** Of a group of the directory; it is there once somebody of it has signed in. */
    String group(String name) {
        return talk.expect(200, requests.identity("GET", "/api/v1/groups?search=" + name))
                .body()
                .at("/items/0/id")
                .asText();
    }

    /** Waits until the record of a user has followed: his sign-in, and his letter. */
    void awaitState(String id, String status, String letter) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonNode user = talk.expect(200, requests.identity("GET", "/api/v1/users/" + id))
                    .body();
            if (user.get("status").asText().equals(status)
                    && user.at("/introductoryEmail/state").asText().equals(letter)) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new Surprise("Expected a user who is " + status + " and whose letter is " + letter + ": " + user);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    boolean knows(String email) {
        return !talk.expect(200, requests.identity("GET", "/api/v1/users?search=" + email))
                .body()
                .get("items")
                .isEmpty();
    }

    /** Whoever loads everything anew does not answer meanwhile. */
    void awaitDecisions() {
        Answer _ = talk.expectSoon(200, question("nobody", "alpha").atLatest());
    }

    /** At the last revision that the database has. */
    boolean mayUpdate(String id, String project) {
        return talk.expect(200, question(id, project).atLatest())
                .body()
                .get("decision")
                .asBoolean();
    }

    long revision() {
        return talk.expect(200, question("nobody", "alpha").atLatest()).revision();
    }

    /** The database has no such revision, so nobody is answered by one that is older. */
    void expectUnknown(long revision) {
        Answer _ = talk.expect(412, question("nobody", "alpha").atLeast(revision));
    }

    private Request question(String id, String project) {
        return requests.question(id, "project", requests.named(project));
    }
}
