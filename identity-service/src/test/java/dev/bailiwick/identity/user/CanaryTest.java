package dev.bailiwick.identity.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bailiwick.identity.Api;
import dev.bailiwick.identity.RealParts;
import dev.bailiwick.identity.WithRealParts;
import dev.bailiwick.local.Mail;
import dev.bailiwick.local.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** A temporary password is followed through everything that keeps or tells anything. */
@QuarkusTest
class CanaryTest extends WithRealParts {

    @Test
    void aTemporaryPasswordStandsNowhereButInItsAnswer() throws IOException {
        var log = new Overheard();
        var root = Logger.getLogger("");
        root.addHandler(log);
        try {
            var passwords = passwordsOfAWholeLife();

            for (var password : passwords) {
                assertThat(rowsHolding(password)).isEmpty();
                assertThat(log.lines).noneMatch(line -> line.contains(password));
                assertThat(Files.readString(RealParts.get().access().log())).doesNotContain(password);
                assertThat(RealParts.get().mail().messages().stream().map(Mail.Message::text))
                        .noneMatch(text -> text.contains(password));
                assertThat(eventsAtKeycloak()).doesNotContain(password);
            }
        } finally {
            root.removeHandler(log);
        }
    }

    /** Created, repeated, renewed, moved to another address. */
    private List<String> passwordsOfAWholeLife() {
        var email = Api.newEmail("canary");
        var body = Map.<String, Object>of("email", email, "introductoryEmail", true);
        var key = UUID.randomUUID().toString();
        var passwords = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            var created = Api.json(administrator()
                    .request()
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/api/v1/users"));
            passwords.add(created.at("/temporaryPassword/value").textValue());
            if (i == 1) {
                var path = "/api/v1/users/" + created.get("id").textValue();
                var renewed = Api.json(administrator().post(path + "/temporary-password"));
                passwords.add(renewed.get("value").textValue());
                administrator().patch(path, Map.of("email", Api.newEmail("canary-moved")));
                administrator().delete(path).then().statusCode(204);
            }
        }
        RealParts.get().mail().awaitMessagesTo(email, 1, Duration.ofSeconds(15));
        assertThat(passwords).hasSize(3).doesNotContainNull();
        return passwords;
    }

    private static List<String> rowsHolding(String password) {
        var database = RealParts.get().database().asOwner();
        var found = new ArrayList<String>();
        for (var table : Rows.of(database, "select tablename from pg_tables where schemaname = 'public'")) {
            found.addAll(Rows.of(
                    database,
                    "select '" + table + "' from \"" + table + "\" t where t::text like ?",
                    "%" + password + "%"));
        }
        return found;
    }

    private static String eventsAtKeycloak() {
        var admin = RealParts.get().realm().admin();
        return admin.events("max=500").toString() + admin.adminEvents("max=500");
    }

    private static final class Overheard extends Handler {
        private final List<String> lines = java.util.Collections.synchronizedList(new ArrayList<>());

        Overheard() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord record) {
            lines.add(record.getMessage() + java.util.Arrays.toString(record.getParameters()) + record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
