package dev.chronos.presence.roster;

/** What became of a declaration. */
public enum PutOutcome {
    /** It stands. */
    DECLARED,
    /** The calendar has as many people as it may have. */
    FULL,
    /** The owner has no lease any more. */
    LOST
}
