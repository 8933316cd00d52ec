package dev.bailiwick.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real SMTP server in this JVM that keeps what it gets in memory, a page to read it, and {@code GET /api/messages}.
 * SMTP can be stopped and started again; the page stays up, and what had arrived stays on it.
 */
public final class MailServer implements Running {
    private final int smtpPort;
    private final HttpServer pages;
    private final List<Mail.Message> before = new ArrayList<>();
    private @Nullable GreenMail smtp;

    private MailServer(int smtpPort, HttpServer pages) {
        this.smtpPort = smtpPort;
        this.pages = pages;
    }

    /** On free ports. */
    public static MailServer start() {
        return start(Ports.free(), Ports.free());
    }

    public static MailServer start(int smtpPort, int pagePort) {
        HttpServer pages;
        try {
            pages = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The mail page cannot listen on port " + pagePort, e);
        }
        MailServer server = new MailServer(smtpPort, pages);
        pages.createContext(
                "/", exchange -> answer(exchange, "text/html; charset=utf-8", MailPage.of(server.messages())));
        pages.createContext("/api/messages", exchange -> answer(exchange, "application/json", json(server.messages())));
        pages.start();
        server.startSmtp();
        return server;
    }

    public Mail mail() {
        return new Mail(smtpPort, "http://127.0.0.1:" + pages.getAddress().getPort());
    }

    /** Listens again on the port that it had. */
    public synchronized void startSmtp() {
        GreenMail started = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        started.start();
        smtp = started;
    }

    /** From now on nobody listens on the SMTP port. */
    public synchronized void stopSmtp() {
        if (smtp != null) {
            before.addAll(arrived(smtp));
            smtp.stop();
            smtp = null;
        }
    }

    /** Always: it lives in this JVM. */
    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public void close() {
        stopSmtp();
        pages.stop(0);
    }

    private synchronized List<Mail.Message> messages() {
        List<Mail.Message> all = new ArrayList<>(before);
        if (smtp != null) {
            all.addAll(arrived(smtp));
        }
        all.sort(Comparator.comparing(Mail.Message::receivedAt).reversed());
        return all;
    }

    private static List<Mail.Message> arrived(GreenMail smtp) {
        return smtp.getManagers().getImapHostManager().getAllMessages().stream()
                .map(ReceivedMail::read)
                .toList();
    }

    private static String json(List<Mail.Message> messages) {
        return Http.write(messages.stream()
                .map(message -> Map.of(
                        "to", message.to(),
                        "subject", message.subject(),
                        "text", message.text(),
                        "html", message.html(),
                        "messageId", message.messageId(),
                        "receivedAt", message.receivedAt().toString()))
                .toList());
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
