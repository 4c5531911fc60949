package dev.chronos.insights.heuristic.support;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.metric.MetricKey;
import java.util.Arrays;
import java.util.List;

/**
 * The weeks of a pattern: over, with data, and with a day of work in them, so that a holiday is no change of habits.
 *
 * @param list oldest first, the last one at most the range itself
 */
public record Weeks(List<Measured> list) {

    /** Of the range and the weeks before it. */
    public static Weeks of(Evidence evidence) {
        return new Weeks(usual(evidence.closedWeeks()));
    }

    /** Those of them in which the user worked. */
    public static List<Measured> usual(List<Measured> weeks) {
        return weeks.stream()
                .filter(week -> week.hasData() && !week.timeline().workWindows().isEmpty())
                .toList();
    }

    /** How many. */
    public int size() {
        return list.size();
    }

    /** A metric week by week. */
    public double[] values(MetricKey key) {
        return values(list, key);
    }

    /** A metric week by week. */
    public static double[] values(List<Measured> weeks, MetricKey key) {
        return weeks.stream().mapToDouble(week -> week.amount(key)).toArray();
    }

    /** True when at least a third of the values are not zero: fewer tell chance events, not habits. */
    public static boolean isHabit(double[] values) {
        return Arrays.stream(values).filter(value -> value != 0).count() * 3 >= values.length;
    }
}
