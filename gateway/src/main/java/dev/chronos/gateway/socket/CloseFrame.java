package dev.chronos.gateway.socket;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket close frame (RFC 6455 section 5.5.1), written into a tunnel that otherwise does not look at frames. */
enum CloseFrame {
    /** The session that opened the tunnel has ended; do not reconnect (Pusher's 4009: unauthorized). */
    SIGNED_OUT(4009, "signed out"),
    /** The gateway stops; reconnect at once (Pusher's 4200). */
    GOING_AWAY(4200, "gateway is stopping");

    private static final byte FINAL_CLOSE = (byte) 0x88;
    private static final byte MASKED = (byte) 0x80;

    private final int code;
    private final byte[] reason;

    CloseFrame(int code, String reason) {
        this.code = code;
        this.reason = reason.getBytes(StandardCharsets.US_ASCII);
    }

    /** As a server sends it. */
    Buffer toClient() {
        return Buffer.buffer()
                .appendByte(FINAL_CLOSE)
                .appendByte((byte) (2 + reason.length))
                .appendUnsignedShort(code)
                .appendBytes(reason);
    }

    /** As a client sends it: masked, with the mask zero, which leaves the payload as it is. */
    Buffer toServer() {
        return Buffer.buffer()
                .appendByte(FINAL_CLOSE)
                .appendByte((byte) (MASKED | (2 + reason.length)))
                .appendInt(0)
                .appendUnsignedShort(code)
                .appendBytes(reason);
    }
}
