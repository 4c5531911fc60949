package dev.chronos.sharing.share;

/** What became of a wish to share. */
enum Written {
    /** There was nothing. */
    INSERTED,
    /** There was something else. */
    CHANGED,
    /** There was the same. */
    UNCHANGED
}
