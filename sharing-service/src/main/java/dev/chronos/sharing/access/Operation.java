package dev.chronos.sharing.access;

/** Everything that can be asked of this service; one for each endpoint, and a line or more in {@code authz-matrix.csv}. */
public enum Operation {
    /** The caller's own profile. */
    USER_READ("user.read"),
    /** Change the caller's own profile. */
    USER_UPDATE("user.update"),
    /** The calendars that the caller sees. */
    CALENDAR_LIST("calendar.list"),
    /** Make a calendar. */
    CALENDAR_CREATE("calendar.create"),
    /** Name, color and settings of one calendar. */
    CALENDAR_READ("calendar.read"),
    /** Put an iCalendar file into it. */
    CALENDAR_IMPORT("calendar.import"),
    /** Its events, masked. */
    EVENT_READ("event.read"),
    /** Give somebody access. */
    SHARE_CREATE("share.create"),
    /** Who has access. */
    SHARE_LIST("share.list"),
    /** Change the access of somebody. */
    SHARE_UPDATE("share.update"),
    /** End the access of somebody. */
    SHARE_REVOKE("share.revoke"),
    /** End the own access. */
    SHARE_LEAVE("share.leave"),
    /** Shares that wait for the caller's answer. */
    INVITATION_LIST("invitation.list"),
    /** Take one into the own list. */
    INVITATION_ACCEPT("invitation.accept"),
    /** Give one back. */
    INVITATION_DECLINE("invitation.decline"),
    /** The role of another user, for the services beside this one. */
    ACCESS_READ("access.read");

    private final String id;

    Operation(String id) {
        this.id = id;
    }

    /** The name in the table and in {@code myRights}. */
    public String id() {
        return id;
    }
}
