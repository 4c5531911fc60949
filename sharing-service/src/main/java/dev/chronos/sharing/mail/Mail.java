package dev.chronos.sharing.mail;

/**
 * One mail to be sent.
 *
 * @param dedupKey equal keys are one mail
 * @param subject one line
 * @param html the same as the text, for readers that show it
 */
public record Mail(String dedupKey, String recipient, String subject, String text, String html) {
    /** A subject never has more than one line: what follows a line break would be a header of the caller's making. */
    public Mail {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
