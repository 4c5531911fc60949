package dev.chronos.sharing.access;

/** What a person is to a calendar, from the weakest to the strongest. The names are those of {@code "Permission"}. */
public enum Role {
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
