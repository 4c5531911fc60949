package dev.chronos.presence.socket;

import dev.chronos.presence.PresenceMetrics.Denied;

/** Why a subscription is refused or ended. */
enum Refusal {
    /** The frame cannot be understood, or there is no such channel. */
    MALFORMED("AuthError", 400, "No such channel, or the subscription is not complete.", Denied.SIGNATURE),
    /** The signature does not fit. */
    BAD_SIGNATURE("AuthError", 401, "The signature of the subscription is not valid.", Denied.SIGNATURE),
    /** The calendar is not theirs to see. */
    NO_ACCESS("AuthError", 403, "You may not see this calendar.", Denied.ACCESS),
    /** The calendar is full. */
    FULL("LimitReached", 409, "The calendar has as many people as it may have.", Denied.FULL),
    /** Nobody could be asked; worth another try. */
    UNAVAILABLE(
            "ServiceUnavailable",
            503,
            "Access cannot be checked right now. Try again in a moment.",
            Denied.UNAVAILABLE);

    private final String type;
    private final int status;
    private final String message;
    private final Denied metric;

    Refusal(String type, int status, String message, Denied metric) {
        this.type = type;
        this.status = status;
        this.message = message;
        this.metric = metric;
    }

    String type() {
        return type;
    }

    int status() {
        return status;
    }

    String message() {
        return message;
    }

    Denied metric() {
        return metric;
    }
}
