package dev.chronos.presence.roster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The door through which somebody came. */
public enum Via {
    /** A WebSocket. */
    @JsonProperty("ws")
    WS,
    /** Polling over HTTP. */
    @JsonProperty("http")
    HTTP
}
