package dev.chronos.sharing.subscription.fetch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a feed is asked again. Never to the minute: a thousand subscriptions made at once shall not stay together.
 *
 * @param usual for feeds that do not say how often
 * @param firstRetry before the second try of one that fails
 */
public record Pace(Duration usual, Duration firstRetry) {
    /** The shortest that a feed may wish for. */
    public static final Duration SHORTEST = Duration.ofMinutes(15);
    /** As long as that at most, whatever happens. */
    public static final Duration LONGEST = Duration.ofDays(1);

    private static final double SPREAD = 0.1;
    private static final double RETRY_SPREAD = 0.25;

    /**
     * After a success.
     *
     * @param wished by the feed; null: nothing
     * @param random from 0 to 1
     */
    public Duration next(@Nullable Duration wished, double random) {
        var every = wished == null ? usual : within(wished, SHORTEST, LONGEST);
        return spread(every, SPREAD, random);
    }

    /**
     * After a failure: twice as long each time, up to a day.
     *
     * @param failures in a row, this one included
     * @param asked the wait that the server asks for; null: none
     * @param random from 0 to 1
     */
    public Duration retry(int failures, @Nullable Duration asked, double random) {
        var doubled = firstRetry.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 20));
        var wait = spread(within(doubled, Duration.ZERO, LONGEST), RETRY_SPREAD, random);
        return within(asked != null && asked.compareTo(wait) > 0 ? asked : wait, Duration.ZERO, LONGEST);
    }

    private static Duration spread(Duration middle, double spread, double random) {
        return Duration.ofMillis(Math.round(middle.toMillis() * (1 + spread * (2 * random - 1))));
    }

    private static Duration within(Duration value, Duration least, Duration most) {
        return value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value;
    }
}
