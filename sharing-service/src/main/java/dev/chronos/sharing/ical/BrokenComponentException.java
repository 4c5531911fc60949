package dev.chronos.sharing.ical;

/** One component cannot be taken over; the rest of the file can. */
final class BrokenComponentException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code stable, kebab-case */
    BrokenComponentException(String code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
