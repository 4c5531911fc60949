package dev.chronos.presence.lease;

/** Redis keys; one hash tag keeps them on one node of a cluster, where a script may use them together. */
public final class Keys {
    /** Sorted set: owner, end of its lease. */
    public static final String OWNERS = "{cp}:own";

    /** Channel of all changes and of the instances' own beats. */
    public static final String EVENTS = "{cp}:ev";

    private Keys() {}

    /** Set of the {@code calendar user} pairs that an owner has declared. */
    public static String pairs(String owner) {
        return "{cp}:oc:" + owner;
    }

    /** Hash: user, JSON of owner and entry. */
    public static String members(String calendarId) {
        return "{cp}:m:" + calendarId;
    }

    /** Hash: epoch and version of a calendar's members. */
    public static String version(String calendarId) {
        return "{cp}:v:" + calendarId;
    }
}
