package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.CATEGORY_CONCENTRATION;
import static dev.chronos.insights.metric.MetricKey.CATEGORY_MINUTES;
import static dev.chronos.insights.metric.MetricKey.SWITCHES;

import dev.chronos.insights.timeline.Layers;
import dev.chronos.insights.timeline.Occurrence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** m20, m22 and m23: what the time goes to, by category. */
final class Categories {
    private static final int ENOUGH_TO_SWITCH = 3;

    private final Map<String, Double> minutes = new TreeMap<>();
    private String current = "";
    private int switches;

    private Categories() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var timeline = measurement.timeline();
        var n = timeline.busy().size();
        var coverage = timeline.coverage();
        var categories = new Categories();
        categories.share(timeline.busy());
        var shares = new TreeMap<String, Object>();
        categories.minutes.forEach((id, share) -> shares.put(id, Metric.tidy(Math.round(share * 1e6) / 1e6)));
        metrics.put(CATEGORY_MINUTES, shares, n, coverage, null);
        var hours = timeline.workTime().minutes() / 60;
        metrics.putIf(
                categories.minutes.size() >= ENOUGH_TO_SWITCH && hours > 0,
                SWITCHES,
                categories.switches / hours,
                Lack.TOO_FEW_CATEGORIES_TO_SWITCH,
                n,
                coverage);
        metrics.putIf(
                categories.minutes.size() >= 2,
                CATEGORY_CONCENTRATION,
                categories.entropy(),
                Lack.TOO_FEW_CATEGORIES,
                n,
                coverage);
    }

    /**
     * Overlapping occurrences share their time evenly, so that categories add up to the net time. One part of k of every
     * minute is added up along the line; what an occurrence has of it is the difference between its end and its start, so
     * that the depth of overlaps costs nothing.
     */
    private void share(List<Occurrence> busy) {
        var reached = new HashMap<Long, Double>();
        var sum = new double[1];
        Layers.depths(busy, (stretch, depth, latest) -> {
            reached.put(stretch.start(), sum[0]);
            sum[0] += stretch.minutes() / depth;
            reached.put(stretch.end(), sum[0]);
            turnTo(latest.categoryId());
        });
        for (var occurrence : busy) {
            var from = Objects.requireNonNull(reached.get(occurrence.span().start()));
            var to = Objects.requireNonNull(reached.get(occurrence.span().end()));
            minutes.merge(occurrence.categoryId(), to - from, Double::sum);
        }
    }

    /** What started last has the attention. */
    private void turnTo(String category) {
        if (!current.isEmpty() && !current.equals(category)) {
            switches++;
        }
        current = category;
    }

    /** 0 when all time goes to one category, 1 when it is spread evenly. */
    private double entropy() {
        var total = minutes.values().stream().mapToDouble(Double::doubleValue).sum();
        var entropy = 0.0;
        for (var part : minutes.values()) {
            var p = part / total;
            entropy -= p * Math.log(p);
        }
        return entropy / Math.log(minutes.size());
    }
}
