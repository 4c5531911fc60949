package dev.chronos.insights;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of insights-service. */
@ConfigMapping(prefix = "chronos.insights")
public interface InsightsConfig {
    /**
     * How long a finished answer is kept in Redis; default 5 minutes. Changes of the user's rows are seen at once anyway:
     * this bounds what depends on the time of day, such as what is overdue.
     */
    @WithDefault("PT5M")
    Duration cacheTtl();

    /** How long Redis may take before an answer is made without it; default 250 ms, far above a healthy round trip. */
    @WithDefault("PT0.25S")
    Duration cachePatience();

    /** How long to wait before subscribing to the messages again when Redis was away; default 5 seconds. */
    @WithDefault("PT5S")
    Duration resubscribeAfter();

    /**
     * How old the knowledge of what the guests of the user's events have answered may be; default 2 seconds. Of all that an
     * answer is checked against, it alone takes a lookup for each event.
     */
    @WithDefault("PT2S")
    Duration guestCheck();

    /**
     * How long one instance may keep the others from making the same answer, and how long they wait for it; default 7
     * seconds, longer than the slowest answer takes.
     */
    @WithDefault("PT7S")
    Duration flightLease();
}
