package dev.chronos.insights.heuristic;

import dev.chronos.insights.metric.MetricKey;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A closed week's value against the user's own last eight weeks, by a t prediction interval.
 *
 * @param value of the week
 * @param mean of the earlier weeks
 * @param test how likely chance alone is
 */
record LevelChange(double value, double mean, Finding.Test test) {
    private static final int ENOUGH_WEEKS = 6;
    private static final double LEAST_EFFECT_MINUTES = 30;

    /** Calendars move in quarter hours: weeks that are closer than this are the same. */
    private static final double LEAST_DEVIATION_MINUTES = 15;

    /** Null without enough weeks, before the week is over, or when the change is too small to matter. */
    static @Nullable LevelChange of(Evidence evidence, MetricKey key) {
        var earlier = evidence.baseline().stream()
                .filter(Measured::hasData)
                .mapToDouble(week -> week.amount(key))
                .toArray();
        if (!evidence.isClosed() || earlier.length < ENOUGH_WEEKS) {
            return null;
        }
        var value = evidence.current().amount(key);
        var mean = Arrays.stream(earlier).average().orElse(0);
        if (Math.abs(value - mean) < LEAST_EFFECT_MINUTES) {
            return null;
        }
        var p = Chance.ofNewValue(value, earlier, LEAST_DEVIATION_MINUTES);
        return new LevelChange(value, mean, new Finding.Test("t prediction interval", p, earlier.length));
    }

    double delta() {
        return value - mean;
    }
}
