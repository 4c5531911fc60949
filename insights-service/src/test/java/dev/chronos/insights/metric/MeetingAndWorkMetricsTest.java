package dev.chronos.insights.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.fixture.Someone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("calendar")
class MeetingAndWorkMetricsTest {

    @Test
    void meetings_by_size_series_and_chains() {
        // 09:00-10:00 one guest, 10:05-11:00 three guests (series), 11:30-12:00 five guests; 13:00-14:00 alone.
        // Net 60 + 55 + 30 = 145; recurring 55 / 145; gap of 5 min makes a pair and the chain 09:00-11:00 = 120 min.
        var numbers = Someone.in("UTC")
                .event("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", row -> row.with(1))
                .event(
                        "2026-03-02T10:05:00Z",
                        "2026-03-02T11:00:00Z",
                        row -> row.with(3).repeats("UTC", "FREQ=YEARLY"))
                .event("2026-03-02T11:30:00Z", "2026-03-02T12:00:00Z", row -> row.with(5))
                .event("2026-03-02T13:00:00Z", "2026-03-02T14:00:00Z")
                .between("2026-03-02", "2026-03-09");

        assertThat(numbers.get(MetricKey.MEETING_NET).value()).isEqualTo(145L);
        assertThat(numbers.number(MetricKey.MEETING_SHARE)).isCloseTo(145 / 2400.0, offset(1e-9));
        assertThat(numbers.get(MetricKey.ONE_TO_ONE).value()).isEqualTo(60L);
        assertThat(numbers.get(MetricKey.SMALL_MEETING).value()).isEqualTo(55L);
        assertThat(numbers.get(MetricKey.LARGE_MEETING).value()).isEqualTo(30L);
        assertThat(numbers.number(MetricKey.RECURRING_SHARE)).isCloseTo(55 / 145.0, offset(1e-9));
        assertThat(numbers.get(MetricKey.BACK_TO_BACK).value()).isEqualTo(1L);
        assertThat(numbers.get(MetricKey.LONGEST_CHAIN).value()).isEqualTo(120L);
        assertThat(numbers.get(MetricKey.LONGEST_CHAIN_MEETINGS).value()).isEqualTo(2L);
    }

    @Test
    void more_than_a_day_is_no_meeting() {
        var numbers = Someone.in("UTC")
                .event("2026-03-02T09:00:00Z", "2026-03-03T10:00:00Z", row -> row.with(2))
                .between("2026-03-02", "2026-03-09");

        assertThat(numbers.get(MetricKey.MEETING_NET).value()).isEqualTo(0L);
        assertThat(numbers.get(MetricKey.BUSY_NET).value()).isEqualTo(1500L);
    }

    @Test
    void overlapping_categories_share_their_time() {
        // a 09:00-11:00, b 10:00-12:00: a 60 + 30, b 30 + 60; an hour of none at 14:00. Sum 240 = net.
        // Switches a, b (started last), b, none: 2 in 40 working hours.
        var numbers = Someone.in("UTC")
                .event("2026-03-02T09:00:00Z", "2026-03-02T11:00:00Z", row -> row.category("a"))
                .event("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z", row -> row.category("b"))
                .event("2026-03-02T14:00:00Z", "2026-03-02T15:00:00Z")
                .between("2026-03-02", "2026-03-09");

        assertThat(numbers.get(MetricKey.CATEGORY_MINUTES).value()).isEqualTo(Map.of("a", 90L, "b", 90L, "none", 60L));
        assertThat(numbers.number(MetricKey.SWITCHES)).isCloseTo(2 / 40.0, offset(1e-9));
    }

    @Test
    void a_task_is_on_time_until_its_due_time_or_the_end_of_its_local_day() {
        // Berlin, due Tue 2026-03-03. Without a time the day ends 23:00Z; with 12:00 at 11:00Z.
        var person = Someone.in("Europe/Berlin")
                .task(task("2026-03-02T23:00:00Z", null, "2026-03-03T22:59:00Z"))
                .task(task("2026-03-02T23:00:00Z", null, "2026-03-03T23:00:00Z"))
                .task(task("2026-03-02T23:00:00Z", "12:00", "2026-03-03T11:00:00Z"))
                .task(task("2026-03-02T23:00:00Z", "12:00", "2026-03-03T11:01:00Z"))
                .task(task("2026-03-02T23:00:00Z", "nonsense", "2026-03-03T12:00:00Z"))
                .task(task("2026-03-02T23:00:00Z", null, null));
        var numbers = person.between("2026-03-02", "2026-03-09");

        assertThat(numbers.get(MetricKey.TASKS_DUE).value()).isEqualTo(6L);
        assertThat(numbers.get(MetricKey.TASKS_ON_TIME).value()).isEqualTo(3L);
        assertThat(numbers.number(MetricKey.ON_TIME_RATE)).isCloseTo(0.5, offset(1e-9));
        assertThat(numbers.get(MetricKey.TASKS_COMPLETED).value()).isEqualTo(5L);
        assertThat(numbers.get(MetricKey.OVERDUE_TASKS).value()).isEqualTo(1L);
    }

    @Test
    void estimates_need_eight_pairs() {
        var person = Someone.in("UTC");
        for (var i = 0; i < 7; i++) {
            person.task(pair(60, 90));
        }
        var few = person.between("2026-03-02", "2026-03-09").get(MetricKey.ESTIMATE_RATIO);
        var enough = person.task(pair(100, 100)).between("2026-03-02", "2026-03-09");

        assertThat(few.value()).isNull();
        assertThat(few.reason()).isNotBlank();
        assertThat(enough.number(MetricKey.ESTIMATE_RATIO)).isEqualTo(1.5);
        // (7 * 90 + 100) / (7 * 60 + 100) = 730 / 520
        assertThat(enough.number(MetricKey.ESTIMATE_BIAS)).isCloseTo(730 / 520.0, offset(1e-9));
        assertThat(enough.number(MetricKey.CALIBRATED_SHARE)).isEqualTo(0.125);
    }

    @Test
    void focus_belongs_to_the_local_day_and_hour_of_its_start() {
        // 2026-03-02T23:30Z is Tuesday 08:30 in Tokyo.
        var numbers =
                Someone.in("Asia/Tokyo").focus("2026-03-02T23:30:00Z", 90, 4).between("2026-03-02", "2026-03-05");

        assertThat(numbers.get(MetricKey.FOCUS_PER_DAY).value()).isEqualTo(List.of(0L, 90L, 0L));
        assertThat(((List<?>) numbers.get(MetricKey.FOCUS_BY_HOUR).value()).get(8))
                .isEqualTo(90L);
        assertThat(numbers.get(MetricKey.RATED_PRODUCTIVITY).value()).isNull();
        assertThat(numbers.number(MetricKey.DISTRACTIONS)).isCloseTo(1 / 1.5, offset(1e-9));
    }

    @Test
    void a_streak_forgives_one_missed_day_and_passes_over_weekends() {
        // Thu, Fri, (weekend), Mon, Tue missed, Wed: 4 days; then Thu and Fri missed ends it.
        var person = Someone.in("UTC");
        for (var date : new String[] {"2026-03-05", "2026-03-06", "2026-03-09", "2026-03-11"}) {
            person.focus(date + "T10:00:00Z", 30, null);
        }

        assertThat(person.now("2026-03-11T12:00:00Z").value("2026-03-09", "2026-03-16", MetricKey.FOCUS_STREAK))
                .isEqualTo(4L);
        var later = person.now("2026-03-20T00:00:00Z").between("2026-03-09", "2026-03-16");
        assertThat(later.get(MetricKey.FOCUS_STREAK).value()).isEqualTo(0L);
        assertThat(later.get(MetricKey.LONGEST_FOCUS_STREAK).value()).isEqualTo(4L);
    }

    private static TaskRow task(String due, @Nullable String time, @Nullable String completed) {
        return new TaskRow(
                "t",
                "T",
                completed == null ? "TODO" : "COMPLETED",
                "MEDIUM",
                Instant.parse(due),
                time,
                null,
                null,
                completed == null ? null : Instant.parse(completed),
                Instant.parse("2026-03-01T00:00:00Z"),
                null,
                null);
    }

    private static TaskRow pair(int estimated, int actual) {
        return new TaskRow(
                "t",
                "T",
                "COMPLETED",
                "MEDIUM",
                null,
                null,
                null,
                null,
                Instant.parse("2026-03-04T10:00:00Z"),
                Instant.parse("2026-03-03T10:00:00Z"),
                estimated,
                actual);
    }
}
