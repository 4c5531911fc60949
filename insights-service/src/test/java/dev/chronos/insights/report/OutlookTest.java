package dev.chronos.insights.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.fixture.Someone;
import dev.chronos.insights.heuristic.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The week is 2026-03-02 to 2026-03-08, Monday to Sunday; working hours are 09:00 to 17:00, Monday to Friday, in UTC. */
class OutlookTest {
    private static final TimeRange WEEK =
            TimeRange.ofDates(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-09"), ZoneOffset.UTC);

    /** Five days of 480 minutes, 1 200 of them booked: 09:00 to 13:00 each day leaves 240 a day. */
    @Test
    void the_week_after_is_booked_and_free() {
        var outlook = outlook(mornings());

        assertThat(outlook.bookedMinutes()).isEqualTo(1_200);
        assertThat(outlook.freeMinutes()).isEqualTo(1_200);
        assertThat(outlook.atRisk()).isEmpty();
    }

    /**
     * Free until the end of Monday 240 minutes, of Tuesday 480. The first task needs 200 of them, the second 270 of which 60
     * are done, together 410: both fit. The third needs 100 more, 510 in all: it does not.
     */
    @Test
    void what_does_not_fit_before_its_deadline_is_at_risk() {
        var outlook = outlook(mornings()
                .task(task("fits", "2026-03-09", 200, null))
                .task(task("fits-too", "2026-03-10", 270, 60))
                .task(task("late", "2026-03-10", 100, null))
                .task(task("unknown", "2026-03-10", null, null))
                .task(task("later", "2026-03-13", 60, null)));

        assertThat(outlook.atRisk()).containsExactly("late");
        assertThat(outlook.tasksDue()).isEqualTo(5);
    }

    /** Due Saturday before the end of the week and still open, and one from long before; the one done late counts as well. */
    @Test
    void open_tasks_are_carried_over() {
        var someone = Someone.in("UTC")
                .now("2026-03-09T08:00:00Z")
                .event("2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z")
                .task(task("open", "2026-03-07", null, null))
                .task(task("old", "2026-01-07", null, null))
                .task(done("in-time", "2026-03-04", "2026-03-04T10:00:00Z"))
                .task(done("after", "2026-03-06", "2026-03-09T07:00:00Z"))
                .task(task("next", "2026-03-09", null, null));

        assertThat(ReportContent.carriedOver(evidence(someone))).isEqualTo(3);
    }

    private static Someone mornings() {
        var someone = Someone.in("UTC").now("2026-03-09T08:00:00Z");
        for (var day : new String[] {"09", "10", "11", "12", "13"}) {
            someone.event("2026-03-" + day + "T09:00:00Z", "2026-03-" + day + "T13:00:00Z");
        }
        return someone;
    }

    private static Outlook outlook(Someone someone) {
        return Outlook.of(evidence(someone));
    }

    private static Evidence evidence(Someone someone) {
        return Evidence.gather(someone.activity(Evidence.window(WEEK, someone.now())), WEEK, someone.now(), Map.of());
    }

    private static TaskRow task(String id, String due, Integer estimated, Integer actual) {
        return row(id, "TODO", due, null, estimated, actual);
    }

    private static TaskRow done(String id, String due, String completedAt) {
        return row(id, "COMPLETED", due, Instant.parse(completedAt), null, null);
    }

    private static TaskRow row(
            String id, String status, String due, Instant completedAt, Integer estimated, Integer actual) {
        return new TaskRow(
                id,
                "A task",
                status,
                "MEDIUM",
                Instant.parse(due + "T00:00:00Z"),
                null,
                null,
                null,
                completedAt,
                Instant.parse("2026-01-01T00:00:00Z"),
                estimated,
                actual);
    }
}
