package dev.chronos.sharing.access;

/**
 * What somebody is to a calendar, from the weakest to the strongest. The names from {@link #VIEW} up are those of
 * {@code "Permission"}; the weaker ones have tables of their own, which the web app never looks at.
 */
public enum Role {
    /** Knows when its time is taken. */
    FREE_BUSY,
    /** Anybody, when it is public. */
    GUEST,
    /** Has the address of a link to it. */
    LINK,
    /** Sees it. */
    VIEW,
    /** Sees it and comments on what is visible. */
    COMMENT,
    /** Changes its content. */
    EDIT,
    /** Changes its content and settings, not its access. */
    ADMIN,
    /** Has it. */
    OWNER
}
