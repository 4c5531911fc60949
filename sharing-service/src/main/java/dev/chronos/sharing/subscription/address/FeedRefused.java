package dev.chronos.sharing.subscription.address;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No calendar came of an address. The message is for the person who gave it; no stack trace, it is an answer. */
public final class FeedRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final @Nullable Duration retryAfter;

    /** Why. */
    public enum Reason {
        /** The text is no address that can be subscribed to. */
        BAD_URL,
        /** It leads where no subscription may go. */
        FORBIDDEN_ADDRESS,
        /** Nobody answers there, or not with a file. */
        UNREACHABLE,
        /** What is there is no calendar. */
        NOT_A_CALENDAR,
        /** Its server says that it is gone for good. */
        GONE
    }

    /** @param detail for people; never with the address or what was found there */
    public FeedRefused(Reason reason, String detail) {
        this(reason, detail, null);
    }

    /** @param retryAfter how long the server asks to wait; null when it does not */
    public FeedRefused(Reason reason, String detail, @Nullable Duration retryAfter) {
        super(detail, null, false, false);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The same for people. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** How long the server asks to wait; null when it does not. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    static FeedRefused badUrl(String detail) {
        return new FeedRefused(Reason.BAD_URL, detail);
    }

    /** Leads where no subscription may go. */
    public static FeedRefused forbidden(String detail) {
        return new FeedRefused(Reason.FORBIDDEN_ADDRESS, detail);
    }

    /** Nobody answers, or not with a file. */
    public static FeedRefused unreachable(String detail) {
        return new FeedRefused(Reason.UNREACHABLE, detail);
    }
}
