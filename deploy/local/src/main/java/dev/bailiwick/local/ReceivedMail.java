package dev.bailiwick.local;

import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Takes a MIME message apart into what a person reads. */
final class ReceivedMail {
    private ReceivedMail() {}

    static Mail.Message read(StoredMessage stored) {
        MimeMessage mime = stored.getMimeMessage();
        try {
            Address[] to = mime.getRecipients(RecipientType.TO);
            String subject = mime.getSubject();
            return new Mail.Message(
                    to == null ? "" : Arrays.stream(to).map(ReceivedMail::plain).collect(Collectors.joining(", ")),
                    subject == null ? "" : subject,
                    body(mime, "text/plain"),
                    body(mime, "text/html"),
                    mime.getMessageID() == null ? "" : mime.getMessageID(),
                    stored.getReceivedDate().toInstant());
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail arrived that cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(Address address) {
        return address instanceof InternetAddress internet ? internet.getAddress() : address.toString();
    }

    /** The first part of that type, however deep. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = body(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
