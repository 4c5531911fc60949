package dev.chronos.sharing.notice;

import dev.chronos.sharing.mail.Mail;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing to tell one person, in their words. What people wrote is text everywhere, markup and header nowhere, and the
 * only link is the one given.
 *
 * @param kind first part of the keys of its sentences: {@code share}, {@code changed}, {@code ending}, {@code offer} …
 * @param sender name of whoever did it; null: somebody without a name
 * @param calendar name of the calendar
 * @param permission a word of the keys {@code can.*}; null: the sentences do not say
 * @param until when it ends; null: never
 * @param message what the sender wrote; null: nothing
 */
public record News(
        String kind,
        @Nullable String sender,
        String calendar,
        @Nullable String permission,
        @Nullable Instant until,
        @Nullable String message) {

    /** One line: subject of the mail, title of the notification. */
    public String title(Reader reader) {
        return say(reader, "title");
    }

    /** What happened, in one or two sentences. */
    public String content(Reader reader) {
        return say(reader, "content");
    }

    /**
     * The same as a mail.
     *
     * @param link where the button leads: within our own address
     */
    public Mail mail(String dedupKey, String recipient, Reader reader, URI link) {
        var phrases = Phrases.in(reader.language());
        var said = message == null ? "" : Foreign.message(message);
        var content = content(reader);
        var open = phrases.say(kind + ".open", Map.of());
        var why = phrases.say("mail.why", Map.of());
        var text = content + "\n\n" + (said.isEmpty() ? "" : quoted(said) + "\n\n") + open + ": " + link + "\n\n" + why
                + "\n";
        var html = """
                <!doctype html><html lang="%s"><body style="font-family:sans-serif">
                <p>%s</p>
                %s<p><a href="%s">%s</a></p>
                <p style="color:#666">%s</p>
                </body></html>
                """.formatted(
                        reader.language(),
                        Foreign.html(content),
                        said.isEmpty() ? "" : "<blockquote dir=\"auto\">" + Foreign.html(said) + "</blockquote>\n",
                        Foreign.html(link.toString()),
                        Foreign.html(open),
                        Foreign.html(why));
        return new Mail(dedupKey, recipient, title(reader), text, html);
    }

    private String say(Reader reader, String part) {
        var phrases = Phrases.in(reader.language());
        var words = new HashMap<String, String>();
        words.put("sender", named(sender, phrases, "nobody"));
        words.put("calendar", named(calendar, phrases, "unnamed"));
        words.put("can", permission == null ? "" : phrases.say("can." + permission, Map.of()));
        words.put("end", until == null ? "" : reader.moment(until));
        words.put("until", until == null ? "" : phrases.say("until", words));
        return phrases.say(kind + "." + part, words);
    }

    private static String named(@Nullable String name, Phrases phrases, String otherwise) {
        var shown = name == null ? "" : Foreign.name(name);
        return shown.isEmpty() ? phrases.say(otherwise, Map.of()) : shown;
    }

    private static String quoted(String message) {
        return message.lines()
                .map(line -> "> " + line)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }
}
