package dev.chronos.sharing.ical;

/** The text is no iCalendar file, or one beyond the limits. The message is for the caller to read. */
public final class NotACalendarException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    NotACalendarException(String message) {
        this(message, false);
    }

    NotACalendarException(String message, boolean tooLarge) {
        super(message, null, false, false);
        this.tooLarge = tooLarge;
    }

    /** True when it might be a calendar, but holds more than is read. */
    public boolean isTooLarge() {
        return tooLarge;
    }
}
