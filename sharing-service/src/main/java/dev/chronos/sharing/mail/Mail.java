package dev.chronos.sharing.mail;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One mail to be sent.
 *
 * @param dedupKey equal keys are one mail
 * @param subject one line
 * @param html the same as the text, for readers that show it
 * @param headers more header fields, by name
 */
public record Mail(
        String dedupKey, String recipient, String subject, String text, String html, Map<String, String> headers) {
    /** A field never has more than one line: what follows a line break would be a header of the caller's making. */
    public Mail {
        subject = oneLine(subject);
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, field -> oneLine(field.getValue())));
    }

    /** A mail with the usual header fields only. */
    public Mail(String dedupKey, String recipient, String subject, String text, String html) {
        this(dedupKey, recipient, subject, text, html, Map.of());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
