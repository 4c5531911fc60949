package dev.chronos.sharing.access;

import java.util.Locale;

/** What can forbid to somebody what the role alone would allow. */
public enum Condition {
    /** The calendar is archived. */
    ARCHIVED,
    /** The calendar mirrors one from outside. */
    SUBSCRIBED,
    /** The event is private, and somebody else's. */
    PRIVATE_OF_ANOTHER,
    /** The event is locked. */
    LOCKED;

    /** The name in the table. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
