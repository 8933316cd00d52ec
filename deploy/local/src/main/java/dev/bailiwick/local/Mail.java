package dev.bailiwick.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A mail server on loopback, whoever started it: where to send to, and what has arrived. */
public record Mail(int smtpPort, String url) {
    private static final Duration POLL = Duration.ofMillis(50);

    /**
     * A mail as it arrived. Times in UTC; text or html is empty when the mail has no such part.
     *
     * @param messageId the header, by which a mail that was sent twice is told from two mails
     */
    public record Message(String to, String subject, String text, String html, String messageId, Instant receivedAt) {}

    public String smtpHost() {
        return "127.0.0.1";
    }

    /** Everything that arrived, newest first. */
    public List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        for (JsonNode node : new Http()
                .send("GET", url + "/api/messages", null, null)
                .orFail("The mail server does not list its messages")
                .json()) {
            messages.add(new Message(
                    node.get("to").asText(),
                    node.get("subject").asText(),
                    node.get("text").asText(),
                    node.get("html").asText(),
                    node.get("messageId").asText(),
                    Instant.parse(node.get("receivedAt").asText())));
        }
        return List.copyOf(messages);
    }

    /** Those to one address, newest first: the server is shared, addresses are not. */
    public List<Message> messagesTo(String address) {
        return messages().stream()
                .filter(message -> message.to().equalsIgnoreCase(address))
                .toList();
    }

    /** Waits until that many have arrived for the address. */
    public List<Message> awaitMessagesTo(String address, int count, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (true) {
            List<Message> arrived = messagesTo(address);
            if (arrived.size() >= count) {
                return arrived;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        arrived.size() + " of " + count + " mails for " + address + " after " + atMost);
            }
            Child.pause(POLL);
        }
    }
}
