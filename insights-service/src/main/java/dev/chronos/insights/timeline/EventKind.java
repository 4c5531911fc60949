package dev.chronos.insights.timeline;

import dev.chronos.insights.activity.EventRow;

/** What an event is to the user's time (C3). Each is counted by itself, so that a user can see why an hour is missing. */
public enum EventKind {
    /** Countable: takes the user's time. */
    BUSY,
    /** Accepted or planned only tentatively. */
    TENTATIVE,
    /** An invitation without an answer. */
    NEEDS_RESPONSE,
    /** Marked as free time. */
    FREE,
    /** Days, not minutes. */
    ALL_DAY,
    /** Cancelled, declined, or not the user's. */
    NONE;

    /** The kind of a row. Cancelled and declined first, whatever else it is; then the user's own answer. */
    public static EventKind of(EventRow event) {
        var answer = event.attendance() == null ? "" : event.attendance();
        if (event.status().equals("CANCELLED")
                || answer.equals("DECLINED")
                || !event.own() && event.attendance() == null) {
            return NONE;
        }
        if (event.allDay()) {
            return ALL_DAY;
        }
        if (answer.equals("PENDING") || answer.equals("NO_RESPONSE")) {
            return NEEDS_RESPONSE;
        }
        if (answer.equals("TENTATIVE") || event.status().equals("TENTATIVE")) {
            return TENTATIVE;
        }
        return event.busy() ? BUSY : FREE;
    }
}
