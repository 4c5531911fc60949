package dev.chronos.presence.socket;

import io.quarkus.websockets.next.CloseReason;

/** Why the server closes a socket, as Pusher's clients understand it. Codes from 4300 are never used to close. */
enum CloseCode {
    /** A frame over the size limit (RFC 6455 section 7.4.1). */
    TOO_LARGE(1009, "Message is too large", Reconnect.LATER),
    /** The key in the path is not ours. */
    UNKNOWN_APPLICATION(4001, "Application does not exist", Reconnect.NEVER),
    /** A protocol version that is not spoken here. */
    UNSUPPORTED_PROTOCOL(4007, "Unsupported protocol version", Reconnect.NEVER),
    /** No protocol version in the query. */
    NO_PROTOCOL(4008, "No protocol version supplied", Reconnect.NEVER),
    /** It does not read what it is sent. */
    TOO_SLOW(4100, "Connection is too slow", Reconnect.LATER),
    /** This instance is going away; another one is there. */
    GOING_AWAY(4200, "Please reconnect immediately", Reconnect.AT_ONCE),
    /** It did not answer a ping. */
    NO_PONG(4201, "Pong reply not received", Reconnect.AT_ONCE);

    private final int code;
    private final String reason;
    private final Reconnect reconnect;

    /** What clients do after the code. */
    enum Reconnect {
        /** Gives up. */
        NEVER,
        /** Waits for a second or more. */
        LATER,
        /** Does so immediately. */
        AT_ONCE
    }

    CloseCode(int code, String reason, Reconnect reconnect) {
        this.code = code;
        this.reason = reason;
        this.reconnect = reconnect;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }

    Reconnect reconnect() {
        return reconnect;
    }

    CloseReason asReason() {
        return new CloseReason(code, reason);
    }
}
