package dev.chronos.sharing.link;

/** What a link shows. */
enum LinkKind {
    /** Events, masked. */
    FULL,
    /** When the time is taken. */
    BUSY
}
