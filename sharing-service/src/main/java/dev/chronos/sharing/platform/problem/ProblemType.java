package dev.chronos.sharing.platform.problem;

/** The problems that sharing-service answers with. The code is stable: clients may switch on it. */
public enum ProblemType implements Problem {
    /** The request cannot be read: broken JSON, a missing or malformed parameter. */
    BAD_REQUEST(400, "bad-request", "Bad request"),
    /** No access token, or none that is valid here. */
    UNAUTHORIZED(401, "unauthorized", "Unauthorized"),
    /** The caller sees the thing but may not do this to it. */
    FORBIDDEN(403, "forbidden", "Forbidden"),
    /** There is no such thing, or the caller may not know of it: the answer is the same. */
    NOT_FOUND(404, "not-found", "Not found"),
    /** The path knows other methods only. */
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed"),
    /** None of the accepted media types can be produced. */
    NOT_ACCEPTABLE(406, "not-acceptable", "Not acceptable"),
    /** The state of the thing forbids it. */
    CONFLICT(409, "conflict", "Conflict"),
    /** The calendar is archived: it can be read, not changed. */
    CALENDAR_ARCHIVED(409, "calendar-archived", "The calendar is archived"),
    /** The calendar mirrors one from outside: its events change there only. */
    CALENDAR_SUBSCRIBED(409, "calendar-subscribed", "The calendar is a subscription"),
    /** The caller's default calendar: it can be neither deleted nor given away. */
    DEFAULT_CALENDAR(409, "default-calendar", "The default calendar"),
    /** The event is locked: the owner and the admins of the calendar may change it. */
    EVENT_LOCKED(403, "event-locked", "The event is locked"),
    /** The owner cannot leave the calendar: only delete it or give it away. */
    OWNER_CANNOT_LEAVE(409, "owner-cannot-leave", "The owner cannot leave the calendar"),
    /** Two people have addresses that differ only in case. */
    AMBIGUOUS_RECIPIENT(409, "ambiguous-recipient", "The address is ambiguous"),
    /** The caller already has a calendar of this name. */
    NAME_TAKEN(409, "name-taken", "The name is taken"),
    /** The body is over the limit. */
    CONTENT_TOO_LARGE(413, "content-too-large", "Content too large"),
    /** The path and query are over the limit. */
    URI_TOO_LONG(414, "uri-too-long", "URI too long"),
    /** The body is of a type that this endpoint does not read. */
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Unsupported media type"),
    /** Understood, but the values make no sense. */
    UNPROCESSABLE(422, "unprocessable", "Unprocessable content"),
    /** The uploaded file is no iCalendar file. */
    NOT_A_CALENDAR(422, "not-a-calendar", "Not a calendar file"),
    /** The header fields are over the limit. */
    HEADERS_TOO_LARGE(431, "headers-too-large", "Request header fields too large"),
    /** Our fault. */
    INTERNAL(500, "internal", "Internal error"),
    /** A part that this needs is away; try again later. */
    UNAVAILABLE(503, "unavailable", "Service unavailable");

    private final int status;
    private final String code;
    private final String title;

    ProblemType(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** The problem with a code from a table. */
    public static ProblemType withCode(String code) {
        for (var type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no problem has the code " + code);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }
}
