package dev.chronos.sharing.ical.text;

/**
 * The whole file is refused. The message says what was found, for the person who sent it. It carries no stack trace: it is
 * an answer, not a defect.
 */
public final class FileRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param detail what was found in the file, for people */
    public FileRefused(String detail) {
        super(detail, null, false, false);
    }

    /** What was found. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
