package dev.chronos.sharing.share;

import dev.chronos.sharing.mail.Mail;
import dev.chronos.sharing.share.ShareRepository.Words;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What a recipient is told. Names and the message come from people: they are text everywhere, markup nowhere. */
final class ShareMail {
    private ShareMail() {}

    static Mail of(Share share, Words words, @Nullable String message, URI link, String dedupKey) {
        var can = verb(share.permission());
        var subject = "%s shared the calendar \"%s\" with you".formatted(words.sender(), words.calendar());
        var until = share.expiresAt() == null ? "" : " until " + share.expiresAt();
        var said = message == null || message.isBlank() ? "" : message.strip();
        var text = """
                %s shared the calendar "%s" with you. You can %s it%s.
                %s
                Open it: %s

                You get this mail because somebody entered your address in Chronos. If you do not know them, ignore it.
                """.formatted(
                        words.sender(), words.calendar(), can, until, said.isEmpty() ? "" : "\n" + said + "\n", link);
        var html = """
                <!doctype html><html lang="en"><body style="font-family:sans-serif">
                <p>%s shared the calendar <strong>%s</strong> with you. You can %s it%s.</p>
                %s
                <p><a href="%s">Open the calendar</a></p>
                <p style="color:#666">You get this mail because somebody entered your address in Chronos. If you do not know
                them, ignore it.</p>
                </body></html>
                """.formatted(
                        escape(words.sender()),
                        escape(words.calendar()),
                        can,
                        until,
                        said.isEmpty() ? "" : "<blockquote>" + escape(said).replace("\n", "<br>") + "</blockquote>",
                        escape(link.toString()));
        return new Mail(dedupKey, share.email(), subject, text, html);
    }

    private static String verb(String permission) {
        return switch (permission) {
            case "VIEW" -> "see";
            case "COMMENT" -> "comment on";
            case "EDIT" -> "edit";
            case "ADMIN" -> "manage";
            default -> "see";
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
