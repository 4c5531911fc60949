package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.GOALS_PACE;

import dev.chronos.insights.activity.GoalRow;
import dev.chronos.insights.activity.HabitRow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** m41: goals against a straight line from their start to their end; habits against the days they were due on. */
public final class GoalPace {
    private GoalPace() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var rows = new ArrayList<Map<String, Object>>();
        measurement.activity().goals().stream()
                .filter(goal -> goal.target() > 0)
                .forEach(goal -> rows.add(row(
                        "GOAL",
                        goal.id(),
                        goal.title(),
                        pace(goal, measurement.now().toEpochMilli()),
                        goal.progress())));
        for (var habit : measurement.activity().habits()) {
            var scheduled = scheduled(habit, measurement);
            if (scheduled > 0) {
                var rate = done(habit, measurement) / scheduled;
                rows.add(row("HABIT", habit.id(), habit.name(), rate, rate));
            }
        }
        if (rows.isEmpty()) {
            metrics.missing(
                    GOALS_PACE,
                    Lack.NO_GOALS,
                    0,
                    measurement.activity().shares().goals());
        } else {
            metrics.put(
                    GOALS_PACE,
                    List.copyOf(rows),
                    rows.size(),
                    measurement.activity().shares().goals(),
                    null);
        }
    }

    /** How far ahead of the straight line a goal is, as a share of its target; negative when behind. */
    public static double pace(GoalRow goal, long nowMillis) {
        var start = goal.start().toEpochMilli();
        var length = Duration.between(goal.start(), goal.end()).toMillis();
        var elapsed = length <= 0 ? 1 : Math.min(1, Math.max(0, (double) (nowMillis - start) / length));
        return goal.progress() - elapsed;
    }

    /** How often a habit was logged as done in the range. */
    public static long done(HabitRow habit, Measurement measurement) {
        var dates =
                measurement.timeline().days().stream().map(day -> day.date()).collect(Collectors.toSet());
        return habit.done().stream()
                .map(logged -> date(logged, measurement.range().zone()))
                .distinct()
                .filter(dates::contains)
                .count();
    }

    /** A log at midnight UTC means that date; any other is a moment of the user's own day. */
    private static LocalDate date(Instant logged, ZoneId zone) {
        var utc = logged.atOffset(ZoneOffset.UTC);
        return utc.toLocalTime().equals(LocalTime.MIDNIGHT) ? utc.toLocalDate() : LocalDate.ofInstant(logged, zone);
    }

    /** How often it was due in the part of the range that is over or goes on; since the habit began. */
    public static double scheduled(HabitRow habit, Measurement measurement) {
        var zone = measurement.range().zone();
        var begun = LocalDate.ofInstant(habit.startedAt(), zone);
        var today = LocalDate.ofInstant(measurement.now(), zone);
        var days = measurement.timeline().days().stream()
                .map(day -> day.date())
                .filter(date -> !date.isBefore(begun) && !date.isAfter(today))
                .toList();
        if (!habit.days().isEmpty()) {
            return days.stream()
                    .filter(date -> habit.days().contains(date.getDayOfWeek()))
                    .count();
        }
        var perDay = switch (habit.frequency()) {
            case "WEEKLY" -> 1 / 7.0;
            case "BIWEEKLY" -> 1 / 14.0;
            case "MONTHLY" -> 12 / 365.25;
            case "QUARTERLY" -> 4 / 365.25;
            case "YEARLY" -> 1 / 365.25;
            default -> 1.0;
        };
        // Logs are one a day at most, so a daily target above one is met by one log.
        return habit.frequency().equals("DAILY") ? days.size() : days.size() * perDay * habit.targetCount();
    }

    private static Map<String, Object> row(String kind, String id, String title, double pace, double progress) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", kind);
        row.put("id", id);
        row.put("title", title);
        row.put("pace", Metric.tidy(pace));
        row.put("progress", Metric.tidy(progress));
        return row;
    }
}
