package dev.chronos.sharing.recurrence.rule;

/** How long the periods of a rule are, from the longest to the shortest. */
public enum Frequency {
    /** Calendar years. */
    YEARLY,
    /** Calendar months. */
    MONTHLY,
    /** Seven days from the rule's first day of the week. */
    WEEKLY,
    /** Days. */
    DAILY,
    /** Hours of the wall clock. */
    HOURLY,
    /** Minutes of the wall clock. */
    MINUTELY,
    /** Seconds: legal, but never followed. */
    SECONDLY;

    boolean isShorterThan(Frequency other) {
        return compareTo(other) > 0;
    }
}
