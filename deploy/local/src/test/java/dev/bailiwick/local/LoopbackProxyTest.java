package dev.bailiwick.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopbackProxyTest {
    private final MailServer target = MailServer.start();
    private final int targetPort = Integer.parseInt(target.mail().url().replaceFirst(".*:", ""));
    private final LoopbackProxy proxy = LoopbackProxy.to(targetPort);
    private final String page = "http://127.0.0.1:" + proxy.port() + "/";

    @AfterEach
    void close() {
        proxy.close();
        target.close();
    }

    @Test
    void whatIsCutDoesNotAnswerUntilItIsRestored() {
        Http http = new Http();
        assertThat(http.answersOk(page)).isTrue();

        proxy.cut();
        assertThat(http.answersOk(page)).isFalse();

        proxy.restore();
        assertThat(http.answersOk(page)).isTrue();
    }
}
