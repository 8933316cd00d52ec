package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailServerTest {
    private final MailServer server = MailServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatIsSentArrivesAndStaysOverARestartOfSmtp() {
        send("first");
        server.stopSmtp();
        assertThatThrownBy(() -> send("lost")).isInstanceOf(RuntimeException.class);
        server.startSmtp();
        send("second");

        assertThat(server.mail().awaitMessagesTo("ana@example.com", 2, Duration.ofSeconds(5)))
                .extracting(Mail.Message::subject)
                .containsExactlyInAnyOrder("first", "second");
        assertThat(server.mail().messagesTo("ben@example.com")).isEmpty();
    }

    @Test
    void thePageShowsAMailAsTextAndNotAsMarkup() {
        send("<b>bold</b>");

        assertThat(new Http().send("GET", server.mail().url() + "/", null, null).body())
                .contains("&lt;b&gt;bold&lt;/b&gt;")
                .doesNotContain("<b>bold");
    }

    private void send(String subject) {
        ServerSetup setup = new ServerSetup(server.mail().smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        GreenMailUtil.sendTextEmail("ana@example.com", "bailiwick@example.com", subject, "some text", setup);
    }
}
