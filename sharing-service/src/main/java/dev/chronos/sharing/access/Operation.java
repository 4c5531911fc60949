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
    /** Change its name, description, color and time zone. */
    CALENDAR_UPDATE("calendar.update"),
    /** Open it to everybody, or close it again. */
    CALENDAR_PUBLISH("calendar.publish"),
    /** Freeze it, or let it be changed again. */
    CALENDAR_ARCHIVE("calendar.archive"),
    /** Delete it. */
    CALENDAR_DELETE("calendar.delete"),
    /** Put an iCalendar file into it. */
    CALENDAR_IMPORT("calendar.import"),
    /** Take its events away as a file, masked. */
    CALENDAR_EXPORT("calendar.export"),
    /** Its events, masked. */
    EVENT_READ("event.read"),
    /** Put an event into it. */
    EVENT_CREATE("event.create"),
    /** Change an event. */
    EVENT_UPDATE("event.update"),
    /** Delete an event. */
    EVENT_DELETE("event.delete"),
    /** Say whether one takes part in an event. */
    EVENT_RESPOND("event.respond"),
    /** What people say of an event. */
    COMMENT_LIST("comment.list"),
    /** Say something of a visible event. */
    COMMENT_CREATE("comment.create"),
    /** Take back what was said. */
    COMMENT_DELETE("comment.delete"),
    /** The caller's own categories. */
    CATEGORY_LIST("category.list"),
    /** When its time is taken. */
    FREEBUSY_READ("freebusy.read"),
    /** When the time of some people is taken, as far as they let the caller know. */
    FREEBUSY_QUERY("freebusy.query"),
    /** Be seen looking at it, and see who else does. */
    PRESENCE_JOIN("presence.join"),
    /** How the caller has it in the own list. */
    ME_READ("me.read"),
    /** Change how the caller has it in the own list. */
    ME_UPDATE("me.update"),
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
    /** Take what a mail to the own address offers. */
    INVITATION_CLAIM("invitation.claim"),
    /** Whose invitations the caller does not want. */
    SENDER_LIST("sender.list"),
    /** Refuse the invitations of somebody. */
    SENDER_BLOCK("sender.block"),
    /** Let somebody invite the caller again. */
    SENDER_UNBLOCK("sender.unblock"),
    /** What the caller was told. */
    NOTIFICATION_LIST("notification.list"),
    /** Mark it as read. */
    NOTIFICATION_UPDATE("notification.update"),
    /** The links to a calendar. */
    LINK_LIST("link.list"),
    /** Make a link. */
    LINK_CREATE("link.create"),
    /** Change its label, end or access code. */
    LINK_UPDATE("link.update"),
    /** Give it another address. */
    LINK_ROTATE("link.rotate"),
    /** End it. */
    LINK_REVOKE("link.revoke"),
    /** What a link shows, to whoever has it. */
    LINK_READ("link.read"),
    /** Whether the caller has a feed of the calendar. */
    FEED_STATUS("feed.status"),
    /** Make the caller's feed, or give it another address. */
    FEED_CREATE("feed.create"),
    /** End the caller's feed. */
    FEED_REVOKE("feed.revoke"),
    /** What a feed carries, to whoever has its address. */
    FEED_READ("feed.read"),
    /** A public calendar, to anybody. */
    PUBLIC_READ("public.read"),
    /** Offer the calendar to somebody. */
    TRANSFER_OFFER("transfer.offer"),
    /** The open offer. */
    TRANSFER_READ("transfer.read"),
    /** Take the offer back. */
    TRANSFER_WITHDRAW("transfer.withdraw"),
    /** Become the owner. */
    TRANSFER_ACCEPT("transfer.accept"),
    /** Calendars from outside that the caller mirrors. */
    SUBSCRIPTION_LIST("subscription.list"),
    /** Mirror a calendar from outside. */
    SUBSCRIPTION_CREATE("subscription.create"),
    /** How one of them does. */
    SUBSCRIPTION_READ("subscription.read"),
    /** Look at it now. */
    SUBSCRIPTION_REFRESH("subscription.refresh"),
    /** Mirror it no longer. */
    SUBSCRIPTION_DELETE("subscription.delete"),
    /** What was done to the calendar, and by whom. */
    AUDIT_READ("audit.read"),
    /** Who has access, why, until when and by whom. */
    ACCESS_EXPLAIN("access.explain"),
    /** The calendar as somebody else sees it. */
    ACCESS_PREVIEW("access.preview"),
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
