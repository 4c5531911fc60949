package dev.chronos.sharing.access;

/** Kinds of people, by what they have to do with a calendar; in the order of the oracle's columns. */
enum Person {
    OWNER,
    ADMIN,
    EDIT,
    COMMENT,
    VIEW,
    FREE_BUSY,
    /** Nobody to it, but it is public. */
    GUEST,
    /** Had a share until a second ago. */
    EXPIRED,
    /** Had a share until the owner ended it. */
    REVOKED,
    /** Was offered a share and declined it. */
    DECLINED,
    /** Has an account and nothing else. */
    STRANGER,
    /** Had an account. */
    DELETED,
    /** No token. */
    ANONYMOUS;

    /** Whether a share makes the person. */
    boolean isShare() {
        return compareTo(FREE_BUSY) <= 0 && this != OWNER;
    }
}
