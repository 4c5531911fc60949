package dev.chronos.presence.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/**
 * A frame from a client.
 *
 * @param event its name
 * @param channel the channel of a client event; null for protocol events, which name theirs in the data
 * @param data what comes with it
 */
record ClientFrame(
        String event, @Nullable String channel, @Nullable JsonNode data) {
    /** The data, or a node without any members. */
    JsonNode body() {
        return data == null ? MissingNode.getInstance() : data;
    }

    /** A text member of the data; null when it is absent or no text. */
    @Nullable String text(String member) {
        return body().path(member).textValue();
    }
}
