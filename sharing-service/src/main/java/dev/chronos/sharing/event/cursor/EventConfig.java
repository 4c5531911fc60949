package dev.chronos.sharing.event.cursor;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Size;

/** How lists of events are handed out. */
@ConfigMapping(prefix = "chronos.events")
interface EventConfig {
    /** Signs the cursors of lists, so that nobody makes one up; the same on every instance. No default: it is a secret. */
    @Size(min = 32, message = "must have at least 32 characters") String secret();
}
