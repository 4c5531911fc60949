package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.CALIBRATED_SHARE;
import static dev.chronos.insights.metric.MetricKey.ESTIMATE_BIAS;
import static dev.chronos.insights.metric.MetricKey.ESTIMATE_PAIRS;
import static dev.chronos.insights.metric.MetricKey.ESTIMATE_RATIO;

import java.util.Arrays;

/** m29 to m31: how long tasks take against what was estimated. */
final class Estimates {
    private static final int ENOUGH_PAIRS = 8;
    private static final double CALIBRATED = 0.25;

    private Estimates() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var done = measurement.tasksCompleted();
        var estimated = 0.0;
        var actual = 0.0;
        var ratios = new double[done.size()];
        var pairs = 0;
        for (var task : done) {
            var guess = task.estimated();
            var took = task.actual();
            if (guess != null && took != null) {
                estimated += guess;
                actual += took;
                ratios[pairs++] = (double) took / guess;
            }
        }
        var known = Arrays.copyOf(ratios, pairs);
        var enough = pairs >= ENOUGH_PAIRS;
        var coverage = done.isEmpty() ? 0 : measurement.activity().shares().tasks() * pairs / done.size();
        var calibrated = Arrays.stream(known)
                .filter(ratio -> Math.abs(ratio - 1) <= CALIBRATED)
                .count();
        metrics.put(ESTIMATE_PAIRS, pairs, done.size(), coverage);
        metrics.putIf(enough, ESTIMATE_RATIO, Statistics.median(known), Lack.TOO_FEW_ESTIMATES, pairs, coverage);
        metrics.putIf(enough, ESTIMATE_BIAS, actual / estimated, Lack.TOO_FEW_ESTIMATES, pairs, coverage);
        metrics.putIf(enough, CALIBRATED_SHARE, (double) calibrated / pairs, Lack.TOO_FEW_ESTIMATES, pairs, coverage);
    }
}
