package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.AFTER_HOURS;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.FRAGMENTATION;
import static dev.chronos.insights.metric.MetricKey.OCCURRENCES;
import static dev.chronos.insights.metric.MetricKey.ON_TIME_RATE;
import static dev.chronos.insights.metric.MetricKey.PRODUCTIVITY_SCORE;

import java.util.LinkedHashMap;
import java.util.Map;

/** m42: 0 to 100 from up to four parts; a part without data drops out and the others take its weight. */
final class ProductivityScore {
    private static final double AFTER_HOURS_LIMIT = 240;

    private final Map<String, Object> parts = new LinkedHashMap<>();
    private double points;
    private double weights;

    private ProductivityScore() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var score = new ProductivityScore();
        var timeline = measurement.timeline();
        var workingDays = timeline.days().stream()
                .filter(day -> timeline.isWorkingDay(day.date()))
                .count();
        var goal = workingDays * timeline.person().preferences().focusGoalMinutes();
        if (goal > 0 && measurement.focus().stream().anyMatch(session -> session.isFocus())) {
            score.add("focus", 0.35, Math.min(1, metrics.amount(FOCUS_MINUTES) / goal));
        }
        var onTime = metrics.number(ON_TIME_RATE);
        if (onTime != null) {
            score.add("onTime", 0.25, onTime);
        }
        // A calendar without an entry says nothing of how the time was spent.
        if (metrics.amount(OCCURRENCES) > 0) {
            var fragmentation = metrics.number(FRAGMENTATION);
            if (fragmentation != null) {
                score.add("unfragmented", 0.20, 1 - fragmentation);
            }
            score.add("withinHours", 0.20, 1 - Math.min(1, metrics.amount(AFTER_HOURS) / AFTER_HOURS_LIMIT));
        }
        if (score.parts.size() < 2) {
            metrics.missing(PRODUCTIVITY_SCORE, Lack.TOO_FEW_SCORE_PARTS, score.parts.size(), score.weights);
        } else {
            var value = 100 * score.points / score.weights;
            metrics.put(
                    PRODUCTIVITY_SCORE,
                    Metric.tidy(value),
                    score.parts.size(),
                    score.weights,
                    Map.of("parts", score.parts));
        }
    }

    private void add(String part, double weight, double value) {
        parts.put(part, Map.of("weight", weight, "value", value));
        points += weight * value;
        weights += weight;
    }
}
