package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.DISTRACTIONS;
import static dev.chronos.insights.metric.MetricKey.FOCUS_FINISH_RATE;
import static dev.chronos.insights.metric.MetricKey.PLAN_ADHERENCE;
import static dev.chronos.insights.metric.MetricKey.RATED_MOOD;
import static dev.chronos.insights.metric.MetricKey.RATED_PRODUCTIVITY;

import dev.chronos.insights.activity.FocusRow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** m34 to m37: how focus sessions go. */
final class FocusQuality {
    private static final int ENOUGH_SESSIONS = 5;
    private static final double ENOUGH_MINUTES = 60;

    private FocusQuality() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var done = measurement.focusDone();
        var cancelled = measurement.focus().stream()
                .filter(session -> session.isFocus() && session.status().equals("CANCELLED"))
                .count();
        var ended = done.size() + cancelled;
        var minutes = done.stream().mapToDouble(FocusRow::minutes).sum();
        var planned = done.stream().mapToDouble(FocusRow::plannedMinutes).sum();
        var distractions = done.stream().mapToInt(FocusRow::distractions).sum();
        metrics.putIf(
                ended >= ENOUGH_SESSIONS,
                FOCUS_FINISH_RATE,
                (double) done.size() / ended,
                Lack.TOO_FEW_ENDED_SESSIONS,
                ended,
                measurement.activity().shares().focus());
        rating(RATED_PRODUCTIVITY, measurement, FocusRow::productivity, metrics);
        rating(RATED_MOOD, measurement, FocusRow::mood, metrics);
        metrics.putIf(
                minutes >= ENOUGH_MINUTES,
                DISTRACTIONS,
                distractions / (minutes / 60),
                Lack.TOO_FEW_FOCUS_MINUTES,
                done.size(),
                measurement.activity().shares().focus());
        metrics.putIf(
                done.size() >= ENOUGH_SESSIONS && planned > 0,
                PLAN_ADHERENCE,
                minutes / planned,
                Lack.TOO_FEW_PLANNED_SESSIONS,
                done.size(),
                measurement.activity().shares().focus());
    }

    /** Mean of the ratings, weighted by the minutes that each stands for. */
    private static void rating(
            MetricKey key, Measurement measurement, Function<FocusRow, @Nullable Integer> rating, Metrics metrics) {
        var done = measurement.focusDone();
        var weighted = 0.0;
        var minutes = 0.0;
        var rated = 0;
        for (var session : done) {
            var value = rating.apply(session);
            if (value != null) {
                rated++;
                weighted += value * session.minutes();
                minutes += session.minutes();
            }
        }
        var coverage = done.isEmpty() ? 0 : measurement.activity().shares().focus() * rated / done.size();
        metrics.putIf(
                rated >= ENOUGH_SESSIONS && minutes > 0,
                key,
                weighted / minutes,
                Lack.TOO_FEW_RATINGS,
                rated,
                coverage);
    }
}
