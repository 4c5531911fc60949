package dev.chronos.sharing.share;

/** What a share lets somebody do, as the owner chooses it. */
enum Permission {
    /** Know when the time is taken. Kept apart from the others, where the web app does not look. */
    FREE_BUSY,
    /** See. */
    VIEW,
    /** See and comment. */
    COMMENT,
    /** Change the content. */
    EDIT,
    /** Change content and settings. */
    ADMIN,
    /** Never granted: a calendar is given away by an offer. */
    OWNER
}
