package dev.chronos.insights.heuristic.support;

import dev.chronos.insights.chance.StudentT;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Finding;
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
public record LevelChange(double value, double mean, Finding.Test test) {
    /** Calendars move in quarter hours: weeks that are closer than this are the same. */
    public static final double LEAST_DEVIATION_MINUTES = 15;

    /** Weeks that a comparison needs. */
    public static final int ENOUGH_WEEKS = 6;

    private static final double LEAST_EFFECT_MINUTES = 30;

    /** Null without enough weeks, before the week is over, or when the user was away for all of it. */
    public static @Nullable LevelChange of(Evidence evidence, MetricKey key) {
        var earlier = Weeks.values(Weeks.usual(evidence.baseline()), key);
        if (!evidence.isUsualWeek() || earlier.length < ENOUGH_WEEKS) {
            return null;
        }
        var value = evidence.current().amount(key);
        var mean = Arrays.stream(earlier).average().orElse(0);
        var p = StudentT.ofNewAmount(value, earlier, LEAST_DEVIATION_MINUTES);
        return new LevelChange(value, mean, new Finding.Test("t prediction interval", p, earlier.length));
    }

    /** Minutes more than usual, negative for less. */
    public double delta() {
        return value - mean;
    }

    /** False when the change is too small to matter, whatever the test says. */
    public boolean matters() {
        return Math.abs(delta()) >= LEAST_EFFECT_MINUTES;
    }
}
