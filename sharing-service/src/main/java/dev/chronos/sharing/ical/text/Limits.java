package dev.chronos.sharing.ical.text;

/** How much of a file is read at all. A calendar that people keep is far below each of them. */
public final class Limits {
    /** Bytes of a file. */
    public static final int BYTES = 5 * 1024 * 1024;

    /** Unfolded lines of a file. */
    public static final int LINES = 1_000_000;

    /** Bytes of one unfolded line; a longer one (an embedded picture) is left out. */
    public static final int LINE_BYTES = 256 * 1024;

    /** Components inside one another; real files have three. */
    public static final int DEPTH = 8;

    /** Events, tasks and other components that stand in a calendar. */
    public static final int ENTRIES = 20_000;

    /** Components of any kind, alarms and zone rules included. */
    public static final int COMPONENTS = 100_000;

    /** Properties of one component; the rest of it is left out. */
    public static final int PROPERTIES = 2_000;

    /** VTIMEZONE components that are looked at. */
    public static final int ZONES = 50;

    private Limits() {}
}
