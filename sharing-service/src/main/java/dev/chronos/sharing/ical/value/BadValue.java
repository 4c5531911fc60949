package dev.chronos.sharing.ical.value;

/** A component cannot be used. No stack trace: it ends up in the list of what was skipped. */
public final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable, kebab-case
     * @param reason the same for people
     */
    public BadValue(String code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    /** Stable, kebab-case. */
    public String code() {
        return code;
    }

    /** For people. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
