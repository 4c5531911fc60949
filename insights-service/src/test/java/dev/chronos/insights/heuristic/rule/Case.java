package dev.chronos.insights.heuristic.rule;

import dev.chronos.insights.activity.EventRow.Category;
import dev.chronos.insights.activity.FocusRow;
import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.fixture.Someone;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Evidence.Shown;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightRule.Trial;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Somebody in UTC whose week from March 2, 2026 on is judged by one rule; days count from its Monday. */
final class Case {
    static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final TimeRange WEEK = TimeRange.ofDates(MONDAY, MONDAY.plusDays(7), ZoneOffset.UTC);

    final Someone someone = Someone.in("UTC");
    private Map<String, Shown> shown = Map.of();
    private int ids;

    static Instant at(int day, String time) {
        return MONDAY.plusDays(day).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    Case now(int day, String time) {
        someone.now(at(day, time).toString());
        return this;
    }

    Case shown(String dedupKey, double weeksAgo) {
        shown = Map.of(dedupKey, new Shown(weeksAgo, 0));
        return this;
    }

    Case work(int day, String time, int minutes) {
        someone.event(
                at(day, time).toString(),
                at(day, time).plusSeconds(60L * minutes).toString());
        return this;
    }

    Case work(int day, String time, int minutes, String category) {
        someone.event(
                at(day, time).toString(),
                at(day, time).plusSeconds(60L * minutes).toString(),
                row -> row.category(category));
        return this;
    }

    Case meeting(int day, String time, int minutes) {
        someone.event(
                at(day, time).toString(),
                at(day, time).plusSeconds(60L * minutes).toString(),
                row -> row.with(2));
        return this;
    }

    Case focus(int day, String time, int minutes) {
        return focus(day, time, minutes, true, null, 0);
    }

    Case focus(int day, String time, int planned, boolean done, Integer rating, int distractions) {
        var status = done ? "COMPLETED" : "CANCELLED";
        someone.focus(new FocusRow(
                "f" + ids++,
                "DEEP_WORK",
                status,
                at(day, time),
                null,
                planned,
                planned * 60,
                null,
                rating,
                distractions));
        return this;
    }

    /** A task that was done. */
    Case done(int day, Integer estimated, Integer actual, String category) {
        return task(row("COMPLETED", null, at(day, "10:00"), estimated, actual, category));
    }

    /** A task that is open. */
    Case open(Instant due, Integer estimated) {
        return task(row("TODO", due, null, estimated, null, null));
    }

    Case task(TaskRow task) {
        someone.task(task);
        return this;
    }

    TaskRow row(String status, Instant due, Instant done, Integer estimated, Integer actual, String category) {
        var made = at(-90, "08:00");
        return new TaskRow(
                "t" + ids++,
                "Task",
                status,
                "MEDIUM",
                due,
                due == null ? null : "17:00",
                null,
                null,
                done,
                made,
                estimated,
                actual,
                category == null ? null : new Category(category, category));
    }

    Evidence evidence() {
        return Evidence.gather(someone.activity(Evidence.window(WEEK, someone.now())), WEEK, someone.now(), shown);
    }

    Trial look(InsightRule rule) {
        return rule.look(evidence());
    }

    List<Finding> find(InsightRule rule) {
        return look(rule).found();
    }
}
