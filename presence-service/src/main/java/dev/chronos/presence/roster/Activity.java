package dev.chronos.presence.roster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How much somebody is there; the most active tab speaks for the person. */
public enum Activity {
    /** At the keyboard. */
    @JsonProperty("active")
    ACTIVE,
    /** The page is visible, but there was no input for a while. */
    @JsonProperty("idle")
    IDLE,
    /** The page is in the background. */
    @JsonProperty("away")
    AWAY,
    /** Watching without being listed: neither shown to others nor counted. */
    @JsonProperty("hidden")
    HIDDEN
}
