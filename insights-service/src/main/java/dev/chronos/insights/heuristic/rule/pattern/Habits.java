package dev.chronos.insights.heuristic.rule.pattern;

import static dev.chronos.insights.metric.MetricKey.AFTER_HOURS;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.MEETING_NET;

import dev.chronos.insights.chance.Permutation;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.support.Weeks;
import dev.chronos.insights.metric.MetricKey;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The series of weekly minutes in which a new level or a trend is looked for: those that are not mostly zero.
 *
 * @param keys which
 * @param values week by week, for each
 */
record Habits(Weeks weeks, List<MetricKey> keys, List<double[]> values) {
    private static final List<MetricKey> ALL = List.of(MEETING_NET, FOCUS_MINUTES, AFTER_HOURS);

    static Habits of(Evidence evidence) {
        var weeks = Weeks.of(evidence);
        var keys = ALL.stream().filter(key -> Weeks.isHabit(weeks.values(key))).toList();
        return new Habits(weeks, keys, keys.stream().map(weeks::values).toList());
    }

    /** The p value of each series, whole weeks changing places so that series that hang together stay together. */
    double[] test(Function<double[], ToDoubleFunction<int[]>> statistic, Evidence evidence, String rule) {
        var each = values.stream().map(statistic).toList();
        var all = new Permutation.Statistics() {
            @Override
            public int count() {
                return each.size();
            }

            @Override
            public void measure(int[] order, double[] into) {
                for (var i = 0; i < into.length; i++) {
                    into[i] = each.get(i).applyAsDouble(order);
                }
            }
        };
        return Permutation.test(all, new int[] {weeks.size()}, evidence.draws(rule));
    }

    static int least(double[] p) {
        var least = 0;
        for (var i = 1; i < p.length; i++) {
            least = p[i] < p[least] ? i : least;
        }
        return least;
    }

    static String name(MetricKey key) {
        return key == MEETING_NET ? "meetings" : key == FOCUS_MINUTES ? "focus" : "balance";
    }
}
