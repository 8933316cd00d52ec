package dev.bailiwick.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bailiwick.local.Mail;
import dev.bailiwick.local.run.Conversation.Answer;
import dev.bailiwick.local.run.SignInPages.Page;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The main job, told step by step: a scope tree, a user, his first sign-in, access rules, and everything that happens
 * to a user until he is deleted. All names hold a random part and are removed at the end, so it can be told again.
 */
final class MainJob {
    private static final String CHOSEN = "a phrase that only ana knows";

    private final Conversation talk;
    private final EnvFile env;
    private final PairRequests requests;
    private final String email;

    MainJob(Conversation talk, EnvFile env, String token) {
        this.talk = talk;
        this.env = env;
        String run = HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextInt())
                .substring(0, 6);
        this.requests = new PairRequests(env, token, run);
        this.email = "ana-" + run + "@example.com";
    }

    void tell() {
        scopeTree();
        JsonNode user = newUser();
        String id = user.get("id").asText();
        introduction(user.at("/temporaryPassword/value").asText(), 1);
        firstSignIn(user.at("/temporaryPassword/value").asText());
        accessRules(id);
        String password = newTemporaryPassword(id);
        suspension(id);
        endOfAUser(id, password);
        tidyUp();
    }

    private void scopeTree() {
        talk.chapter("A small scope tree under the root");
        scope("cluster", "c1", "{\"type\": \"tenant\", \"id\": \"default\"}");
        scope("department", "research", requests.reference("cluster", "c1"));
        scope("project", "alpha", requests.reference("department", "research"));
        scope("project", "beta", requests.reference("department", "research"));
        scope("project", "gamma", requests.reference("department", "research"));
    }

    private void scope(String type, String name, String parent) {
        var _ = talk.expect(
                201,
                requests.access("PUT", "/api/v1/scopes/" + type + "/" + requests.named(name))
                        .with("{\"name\": \"" + name.toUpperCase(Locale.ROOT) + " of the demonstration\", \"parent\": "
                                + parent + "}"));
    }

    private JsonNode newUser() {
        talk.chapter("A new user, with nothing but an address");
        JsonNode user = talk.expect(
                        201,
                        requests.identity("POST", "/api/v1/users")
                                .with("{\"email\": \"" + email + "\", \"introductoryEmail\": true}"))
                .body();
        talk.claim(
                !user.at("/temporaryPassword/value").asText().isEmpty(),
                "the temporary password stands in this answer, and nowhere else, ever");
        return user;
    }

    private void introduction(String temporaryPassword, int count) {
        talk.chapter("The introductory email arrives");
        Mail mailbox = new Mail(0, env.get("BAILIWICK_MAIL_URL"));
        Mail.Message mail =
                mailbox.awaitMessagesTo(email, count, Duration.ofSeconds(20)).getFirst();
        System.out.println("   < " + mail.subject());
        System.out.println(mail.text().strip().indent(5).stripTrailing());
        talk.claim(
                !mail.text().contains(temporaryPassword) && !mail.html().contains(temporaryPassword),
                "it says where to sign in, and holds no password");
    }

    private void firstSignIn(String temporaryPassword) {
        talk.chapter("She signs in at Keycloak's pages, and has to choose a password");
        SignInPages pages = new SignInPages();
        System.out.println("   > open " + env.get("BAILIWICK_CONSOLE_URL"));
        Page signIn = pages.open(env.get("BAILIWICK_CONSOLE_URL") + "/");
        talk.claim(
                signIn.asksForPassword(),
                "the console sends her to " + signIn.address().getAuthority());
        Page choose = pages.signIn(signIn, email, temporaryPassword);
        talk.claim(choose.asksForNewPassword(), "the temporary password opens one page only: choose a new one");
        Page landed = pages.choosePassword(choose, CHOSEN);
        URI console = URI.create(env.get("BAILIWICK_CONSOLE_URL"));
        talk.claim(landed.address().getAuthority().equals(console.getAuthority()), "she is sent back to the console");
        Page me = pages.open(console + "/api/v1/me");
        talk.claim(me.status() == 200 && me.body().contains(email), "she is signed in as " + email);
    }

    private void accessRules(String id) {
        talk.chapter("What she may do: before, with and without a rule");
        decide(id, "project", "alpha", false, "no rule, no access");
        Answer given = talk.expect(
                201, requests.rule(id, requests.reference("project", "alpha"), requests.reference("project", "beta")));
        decide(id, "project", "alpha", true, "the rule on alpha covers alpha");
        decide(id, "project", "beta", true, "one call made two rules");
        decide(id, "project", "gamma", false, "a sibling is not covered");
        decide(id, "department", "research", false, "nor is what lies above");
        for (JsonNode rule : given.body().get("items")) {
            Answer deleted = talk.expect(
                    204,
                    requests.access(
                            "DELETE", "/api/v1/access-rules/" + rule.get("id").asText()));
            String scope = rule.at("/scope/id").asText();
            var decision =
                    talk.expect(200, requests.question(id, "project", scope).atLeast(deleted.revision()));
            talk.claim(
                    !decision.body().get("decision").asBoolean(),
                    "denied at once, for whoever passes the revision of the delete");
        }
        var _ = talk.expect(201, requests.rule(id, requests.reference("department", "research")));
        decide(id, "project", "gamma", true, "a rule on the department covers its projects");
    }

    private String newTemporaryPassword(String id) {
        talk.chapter("Names, a new temporary password, the introduction again");
        var _ = talk.expect(
                200,
                requests.identity("PATCH", "/api/v1/users/" + id)
                        .with("{\"firstName\": \"Ana\", \"lastName\": \"Example\"}"));
        JsonNode issued = talk.expect(200, requests.identity("POST", "/api/v1/users/" + id + "/temporary-password"))
                .body();
        talk.claim(signInAs(CHOSEN).asksForPassword(), "the password that she had chosen is dead");
        var _ = talk.expect(202, requests.identity("POST", "/api/v1/users/" + id + "/introductory-email"));
        introduction(issued.get("value").asText(), 2);
        return issued.get("value").asText();
    }

    private void suspension(String id) {
        talk.chapter("Suspended, and resumed");
        var _ = talk.expect(200, requests.identity("POST", "/api/v1/users/" + id + "/suspend"));
        decide(id, "project", "alpha", false, "everything is denied, the rule stays");
        var _ = talk.expect(200, requests.identity("POST", "/api/v1/users/" + id + "/resume"));
        decide(id, "project", "alpha", true, "and holds again");
    }

    private void endOfAUser(String id, String temporaryPassword) {
        talk.chapter("Deleted");
        var _ = talk.expect(204, requests.identity("DELETE", "/api/v1/users/" + id));
        var _ = talk.expect(404, requests.identity("GET", "/api/v1/users/" + id));
        decide(id, "project", "alpha", false, "her rules went with her");
        Page refused = signInAs(temporaryPassword);
        talk.claim(refused.asksForPassword(), "Keycloak does not know her any more");
    }

    private Page signInAs(String password) {
        SignInPages pages = new SignInPages();
        return pages.signIn(pages.open(env.get("BAILIWICK_CONSOLE_URL") + "/"), email, password);
    }

    private void tidyUp() {
        talk.chapter("The scopes go, from the leaves up");
        for (String scope :
                new String[] {"project/alpha", "project/beta", "project/gamma", "department/research", "cluster/c1"}) {
            String type = scope.substring(0, scope.indexOf('/'));
            String name = scope.substring(scope.indexOf('/') + 1);
            var _ = talk.expect(204, requests.access("DELETE", "/api/v1/scopes/" + type + "/" + requests.named(name)));
        }
    }

    private void decide(String userId, String type, String name, boolean expected, String meaning) {
        JsonNode decision = talk.expect(200, requests.question(userId, type, requests.named(name)))
                .body();
        talk.claim(decision.get("decision").asBoolean() == expected, meaning);
    }
}
