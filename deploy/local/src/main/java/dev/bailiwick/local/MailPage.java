package dev.bailiwick.local;

import java.util.List;

/** The page for people: every mail that arrived, newest first. HTML parts are shown in a frame that runs nothing. */
final class MailPage {
    private MailPage() {}

    static String of(List<Mail.Message> messages) {
        StringBuilder page = new StringBuilder("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mail</title>
                <style>
                  :root { color-scheme: light dark; font-family: system-ui, sans-serif; }
                  body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
                  article { border: 1px solid; border-radius: .5rem; padding: 0 1rem; margin: 1rem 0; }
                  pre { white-space: pre-wrap; } iframe { width: 100%; height: 20rem; border: 0; background: white; }
                </style>
                </head>
                <body>
                <h1>Mail</h1>
                """);
        if (messages.isEmpty()) {
            page.append("<p>Nothing yet. Whatever the services send arrives here. Reload to look again.</p>\n");
        }
        for (Mail.Message message : messages) {
            page.append(article(message));
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static String article(Mail.Message message) {
        String body = message.html().isEmpty()
                ? "<pre>" + escape(message.text()) + "</pre>"
                : "<iframe sandbox title=\"the mail\" srcdoc=\"" + escape(message.html()) + "\"></iframe>";
        return "<article><h2>" + escape(message.subject()) + "</h2><p>to " + escape(message.to()) + ", "
                + message.receivedAt() + "</p>" + body + "</article>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
