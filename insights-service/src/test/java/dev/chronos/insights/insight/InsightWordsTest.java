package dev.chronos.insights.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.fixture.Someone;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.rule.Catalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules find, as the user reads it. */
@Tag("calendar")
class InsightWordsTest {
    private static final TimeRange WEEK =
            TimeRange.ofDates(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-09"), ZoneOffset.UTC);
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "en-GB-u-hc-h23", "de-DE", "de-AT", "pt-BR"})
    void every_finding_can_be_said_in_every_locale(String locale) {
        var rows = Stream.of(manyMeetings(), lateWork(), goodFocus(), fullTaskList(), almostNothing())
                .flatMap(person -> rows(person.speaking(locale)).stream())
                .toList();

        assertThat(rows.stream().map(row -> row.data().get("rule")).distinct())
                .contains("r01", "r02", "r04", "r06", "r17", "r18", "r19", "r22", "r25", "r28", "r29", "r30");
        assertThat(rows).allSatisfy(row -> {
            var all = row.title() + "|" + row.content() + "|" + labels(row) + "|" + renderings(row);
            assertThat(all).doesNotContain("{", "}", "null", "undefined", "NaN", "#", "  ", "..");
            assertThat(row.data()).containsEntry("deterministicText", row.content());
        });
    }

    @Test
    void two_meetings_at_the_same_time_in_american() {
        var row = row("r04", twice().speaking("en-US"));

        assertThat(row.title()).isEqualTo("45 min booked twice");
        assertThat(row.content())
                .isEqualTo(
                        "“Work” and “Work” overlap, starting Monday, March 2 at 10:00\u202fAM. No other entries do.");
        assertThat(labels(row)).isEqualTo(List.of("Move “Work”"));
        assertThat(renderings(row)).isEqualTo(List.of("45 min", "1"));
    }

    @Test
    void two_meetings_at_the_same_time_in_german() {
        var row = row("r04", twice().speaking("de-DE-u-hc-h12"));

        assertThat(row.title()).isEqualTo("45 Min. doppelt gebucht");
        assertThat(row.content())
                .isEqualTo("„Work“ und „Work“ überschneiden sich ab Montag, 2. März um 10:00 Uhr. "
                        + "Weitere Überschneidungen gibt es nicht.");
        assertThat(labels(row)).isEqualTo(List.of("„Work“ verschieben"));
        assertThat(renderings(row)).isEqualTo(List.of("45 Min.", "1"));
        assertThat(row.data()).containsEntry("locale", "de-DE");
    }

    private static Someone twice() {
        return Someone.in("UTC")
                .event("2026-03-02T09:00:00Z", "2026-03-02T10:45:00Z")
                .event("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z");
    }

    private static Someone manyMeetings() {
        var person = meetingsBefore(Someone.in("UTC"));
        for (var day = 0; day < 5; day++) {
            meeting(person, MONDAY.plus(Duration.ofDays(day)), 300);
            meeting(person, MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(4)), 120);
            var start = MONDAY.plus(Duration.ofDays(day)).plus(Duration.ofHours(7));
            person.event(start.toString(), start.plusSeconds(3_600).toString(), row -> row.invited("PENDING"));
        }
        return person;
    }

    private static Someone lateWork() {
        var person = Someone.in("UTC");
        for (var week = 0; week < 3; week++) {
            for (var day = 0; day < 5; day++) {
                var start = MONDAY.minus(Duration.ofDays(7L * week - day)).plus(Duration.ofHours(9));
                person.event(start.toString(), start.plusSeconds(7_200).toString());
            }
        }
        return person;
    }

    private static Someone goodFocus() {
        var person = meetingsBefore(Someone.in("UTC"));
        for (var back = 9; back >= 0; back--) {
            person.focus(MONDAY.minus(Duration.ofDays(7L * back)).toString(), back == 0 ? 240 : 25 + back % 3, 4);
        }
        return person;
    }

    private static Someone fullTaskList() {
        var person =
                Someone.in("UTC").now("2026-03-04T08:00:00Z").event("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z");
        person.task(task("late", "2026-03-03T00:00:00Z", null, null));
        for (var i = 0; i < 30; i++) {
            person.task(task("t" + i, null, "2026-03-10T09:00:00Z", 120));
        }
        return person;
    }

    private static Someone almostNothing() {
        return Someone.in("UTC").event("2026-03-02T09:00:00Z", "2026-03-02T09:01:00Z");
    }

    private static Someone meetingsBefore(Someone person) {
        for (var back = 1; back <= 9; back++) {
            meeting(person, MONDAY.minus(Duration.ofDays(7L * back)), back % 2 == 0 ? 65 : 55);
        }
        return person;
    }

    private static void meeting(Someone person, Instant start, long minutes) {
        person.event(start.toString(), start.plusSeconds(60 * minutes).toString(), row -> row.with(2));
    }

    private static TaskRow task(String id, String due, String scheduled, Integer minutes) {
        return new TaskRow(
                id,
                "Task " + id,
                "TODO",
                "HIGH",
                due == null ? null : Instant.parse(due),
                null,
                scheduled == null ? null : Instant.parse(scheduled),
                minutes,
                null,
                Instant.parse("2026-02-01T00:00:00Z"),
                minutes,
                null);
    }

    private static InsightRow row(String rule, Someone person) {
        return rows(person).stream()
                .filter(row -> rule.equals(row.data().get("rule")))
                .findFirst()
                .orElseThrow();
    }

    private static List<InsightRow> rows(Someone person) {
        var activity = person.activity(Evidence.window(WEEK, person.now()));
        var evidence = Evidence.gather(activity, WEEK, person.now(), Map.of());
        return Catalogue.BOOK.rank(evidence).stream()
                .map(ranked -> InsightRow.of(person.person(), ranked, WEEK, person.now()))
                .toList();
    }

    private static List<Object> labels(InsightRow row) {
        return row.suggestedActions().stream()
                .map(action -> ((Map<?, ?>) action).get("label"))
                .<Object>map(label -> label)
                .toList();
    }

    private static List<Object> renderings(InsightRow row) {
        return ((List<?>) row.data().get("facts"))
                .stream()
                        .flatMap(fact -> ((List<?>) ((Map<?, ?>) fact).get("renderings")).stream())
                        .<Object>map(text -> text)
                        .toList();
    }
}
