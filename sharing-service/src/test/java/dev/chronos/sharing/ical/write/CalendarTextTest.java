package dev.chronos.sharing.ical.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTextTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:34:56Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** 2026-03-02 is a Monday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "FREQ=DAILY | - | 20260302T090000 | FREQ=DAILY",
                "RRULE:interval=2;freq=weekly;byday=mo, we | - | 20260302T090000 | FREQ=WEEKLY;BYDAY=MO,WE;INTERVAL=2",
                "FREQ=WEEKLY;BYDAY=WE | - | 20260304T090000 | FREQ=WEEKLY;BYDAY=WE",
                "FREQ=DAILY;COUNT=3;UNTIL=20260401T000000Z | - | 20260302T090000 | FREQ=DAILY;COUNT=3",
                "FREQ=DAILY;COUNT=90;UNTIL=20260401T000000Z | - | 20260302T090000 | FREQ=DAILY;UNTIL=20260401T000000Z",
                "FREQ=DAILY;UNTIL=20260401 | - | 20260302T090000 | FREQ=DAILY;UNTIL=20260401T215959Z",
                "FREQ=DAILY;UNTIL=20260401T000000Z | 2026-03-10T08:00:00Z | 20260302T090000 | FREQ=DAILY;UNTIL=20260310T080000Z",
                "FREQ=DAILY | 2026-03-10T08:00:00Z | 20260302T090000 | FREQ=DAILY;UNTIL=20260310T080000Z",
                "FREQ=SECONDLY | - | 20260302T090000 | -",
                "FREQ=NEVER | - | 20260302T090000 | -",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | - | - | -",
                "FREQ=DAILY;UNTIL=20200101T000000Z | - | - | -",
            })
    void a_rule_is_written_as_any_reader_understands_it(
            String rule, @Nullable Instant last, @Nullable String start, @Nullable String written) {
        var text = event(rule, last, Set.of(), false);

        assertThat(value(text, "DTSTART;TZID=Europe/Berlin")).isEqualTo(start);
        assertThat(value(text, "RRULE")).isEqualTo(written);
    }

    @Test
    void days_end_their_rule_with_a_day_and_name_days_that_do_not_take_place() {
        var text = event(
                "FREQ=DAILY;UNTIL=20260310\nEXDATE;VALUE=DATE:20260304",
                null,
                Set.of(Instant.parse("2026-03-04T23:00:00Z")),
                true);

        assertThat(text)
                .contains("DTSTART;VALUE=DATE:20260302\r\nDTEND;VALUE=DATE:20260303\r\n")
                .contains("RRULE:FREQ=DAILY;UNTIL=20260310\r\n")
                .contains("EXDATE;VALUE=DATE:20260304\r\nEXDATE;VALUE=DATE:20260305\r\n");
    }

    @Test
    void an_occurrence_beside_the_rule_is_one_of_the_series() {
        var at = Instant.parse("2026-03-03T15:00:00Z");
        var repeats =
                new Entry.Repeats("FREQ=WEEKLY", null, Set.of(), Set.of(at, Instant.parse("2026-03-09T08:00:00Z")));

        var text = event(times(false), repeats, "x");

        assertThat(text).containsOnlyOnce("RDATE").contains("RDATE;TZID=Europe/Berlin:20260303T160000\r\n");
    }

    /** Central European Time since 1996: last Sundays of March and October, 01:00 UTC. */
    @Test
    void a_zone_of_today_is_two_rules() {
        var use = new ZoneUse(BERLIN, Instant.parse("2026-03-02T08:00:00Z"), null);

        var head = head(List.of(use));

        assertThat(head)
                .contains(String.join(
                        "\r\n",
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Berlin",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20260329T020000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0200",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
                        "END:DAYLIGHT",
                        "BEGIN:STANDARD",
                        "DTSTART:20251026T030000",
                        "TZOFFSETFROM:+0200",
                        "TZOFFSETTO:+0100",
                        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                        "END:STANDARD",
                        "END:VTIMEZONE"));
    }

    /** Greenland's clocks go with Europe's, at 01:00 UTC on Sunday, which there is Saturday evening. */
    @Test
    void a_rule_says_the_local_day() {
        var head = head(List.of(new ZoneUse(ZoneId.of("America/Nuuk"), NOW, null)));

        assertThat(head)
                .contains("BYMONTH=3;BYDAY=SA;BYMONTHDAY=24,25,26,27,28,29,30")
                .contains("TZOFFSETFROM:-0200");
    }

    @Test
    void a_text_cannot_become_a_line() {
        var text = event(times(false), null, "a\r\nEND:VEVENT\nX:\u0000\u0085\u2028;,\\");

        assertThat(text).containsOnlyOnce("\r\nEND:VEVENT").contains("SUMMARY:a\\nEND:VEVENT\\nX:\u2028\\;\\,\\\\\r\n");
    }

    @Test
    void a_busy_time_tells_nothing_else() {
        var times = new Times(NOW, NOW.plusSeconds(60), false, ZoneId.of("UTC"));

        var text = new String(
                new CalendarText(NOW).add(new BusyTime("busy-1", times)).take(), StandardCharsets.UTF_8);

        assertThat(text)
                .isEqualTo("BEGIN:VEVENT\r\nUID:busy-1\r\nDTSTAMP:20260304T000000Z\r\nDTSTART:20260304T123456Z\r\n"
                        + "DTEND:20260304T123556Z\r\nSUMMARY:Busy\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n");
    }

    private static String head(List<ZoneUse> uses) {
        var head = new CalendarHead("x", null, null, null, null);
        return new String(new CalendarText(NOW).head(head, uses), StandardCharsets.UTF_8).replace("\r\n ", "");
    }

    private static String event(String rule, @Nullable Instant last, Set<Instant> excluded, boolean allDay) {
        return event(times(allDay), new Entry.Repeats(rule, last, excluded, Set.of()), "x");
    }

    /** Nine o'clock, or the day, of 2026-03-02 in Berlin. */
    private static Times times(boolean allDay) {
        return allDay
                ? new Times(Instant.parse("2026-03-01T23:00:00Z"), Instant.parse("2026-03-02T23:00:00Z"), true, BERLIN)
                : new Times(
                        Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-02T09:00:00Z"), false, BERLIN);
    }

    private static String event(Times times, Entry.@Nullable Repeats repeats, String title) {
        var entry = new Entry(
                "1@test",
                new Entry.Version(0, NOW, NOW),
                new Entry.Words(title, null, null, "javascript:alert(1)", List.of()),
                times,
                repeats,
                null,
                "CONFIRMED",
                "SHARED",
                true,
                List.of(),
                List.of());
        var text = new String(new CalendarText(NOW).add(entry).take(), StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(text).doesNotContain("javascript");
        return text;
    }

    private static @Nullable String value(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }
}
