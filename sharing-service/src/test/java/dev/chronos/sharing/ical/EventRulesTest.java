package dev.chronos.sharing.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chronos.sharing.ical.read.Reminder;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule of RFC 5545, or of a program that bends it, at a time. */
class EventRulesTest {
    /** The calendar is in Tokyo (UTC+9, no summer time). Instants by hand. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            DTSTART:20260101T100000Z                            | -                                          | 2026-01-01T10:00:00Z | 2026-01-01T10:00:00Z | false | UTC
            DTSTART:20260101T100000                             | DTEND:20260101T110000                      | 2026-01-01T01:00:00Z | 2026-01-01T02:00:00Z | false | Asia/Tokyo
            DTSTART:20260101T1000                               | DURATION:P1W                               | 2026-01-01T01:00:00Z | 2026-01-08T01:00:00Z | false | Asia/Tokyo
            DTSTART;VALUE=DATE:20260101                         | -                                          | 2025-12-31T15:00:00Z | 2026-01-01T15:00:00Z | true  | Asia/Tokyo
            DTSTART:20260101                                    | DTEND:20260101                             | 2025-12-31T15:00:00Z | 2026-01-01T15:00:00Z | true  | Asia/Tokyo
            DTSTART;VALUE=DATE:20260101                         | DTEND;VALUE=DATE:20260104                  | 2025-12-31T15:00:00Z | 2026-01-03T15:00:00Z | true  | Asia/Tokyo
            DTSTART;VALUE=DATE:20260101                         | DURATION:P2D                               | 2025-12-31T15:00:00Z | 2026-01-02T15:00:00Z | true  | Asia/Tokyo
            DTSTART;VALUE=DATE:20260101                         | DURATION:PT36H                             | 2025-12-31T15:00:00Z | 2026-01-02T15:00:00Z | true  | Asia/Tokyo
            DTSTART;TZID=Europe/Berlin:20260329T023000          | DURATION:PT1H                              | 2026-03-29T01:30:00Z | 2026-03-29T02:30:00Z | false | Europe/Berlin
            DTSTART;TZID=Europe/Berlin:20261025T023000          | DURATION:PT1H                              | 2026-10-25T00:30:00Z | 2026-10-25T01:30:00Z | false | Europe/Berlin
            DTSTART;TZID=Europe/Berlin:20260328T120000          | DURATION:P1D                               | 2026-03-28T11:00:00Z | 2026-03-29T10:00:00Z | false | Europe/Berlin
            DTSTART;TZID=Europe/Berlin:20260328T120000          | DURATION:PT24H                             | 2026-03-28T11:00:00Z | 2026-03-29T11:00:00Z | false | Europe/Berlin
            DTSTART;TZID=europe/berlin:20260701T120000          | DTEND;TZID=America/New_York:20260701T070000 | 2026-07-01T10:00:00Z | 2026-07-01T11:00:00Z | false | Europe/Berlin
            DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20260701T120000 | - | 2026-07-01T10:00:00Z | 2026-07-01T10:00:00Z | false | Europe/Berlin
            DTSTART;TZID=tzone://Microsoft/Utc:20260701T120000  | -                                          | 2026-07-01T12:00:00Z | 2026-07-01T12:00:00Z | false | UTC
            DTSTART;TZID=Pacific Standard Time 1:20260701T120000 | -                                         | 2026-07-01T19:00:00Z | 2026-07-01T19:00:00Z | false | America/Los_Angeles
            DTSTART;TZID=GMT+0530:20260701T120000               | -                                          | 2026-07-01T06:30:00Z | 2026-07-01T06:30:00Z | false | +05:30
            DTSTART;TZID=(GMT-03.00) Brasilia:20260701T120000   | -                                          | 2026-07-01T15:00:00Z | 2026-07-01T15:00:00Z | false | Etc/GMT+3
            DTSTART;TZID=Mars/Base:20260701T120000              | -                                          | 2026-07-01T03:00:00Z | 2026-07-01T03:00:00Z | false | Asia/Tokyo
            """)
    void times(String start, String end, String from, String to, boolean allDay, String zone) {
        var event = end == null ? Ics.one(start) : Ics.one(start, end);

        assertThat(event.times().start()).isEqualTo(from);
        assertThat(event.times().end()).isEqualTo(to);
        assertThat(event.times().allDay()).isEqualTo(allDay);
        assertThat(event.times().zone().getId()).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            SUMMARY:no start                                                   | no-start
            DTSTART:                                                           | no-start
            DTSTART:20260230T100000Z                                           | bad-date
            DTSTART:20260101T250000Z                                           | bad-date
            DTSTART:tomorrow                                                   | bad-date
            DTSTART:00000101                                                   | bad-date
            DTSTART:20260101T100000Z;DTEND:20260101T090000Z                    | end-before-start
            DTSTART:20260102;DTEND:20260101                                    | end-before-start
            DTSTART:20260101T100000Z;DURATION:-PT1H                            | end-before-start
            DTSTART:20260101T100000Z;DURATION:one hour                         | bad-duration
            DTSTART:20260101T100000Z;DTEND:later                               | bad-date
            DTSTART:20260101T100000Z;RECURRENCE-ID:then                        | bad-date
            """)
    void what_cannot_be_used_is_skipped_by_name(String lines, String code) {
        var file = Ics.read(Ics.event(lines.split(";(?=[A-Z])")));

        assertThat(file.events()).isEmpty();
        assertThat(file.skipped()).extracting("uid", "component", "code").containsExactly(tuple("one", "VEVENT", code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            FREQ=WEEKLY;BYDAY=MO                     | FREQ=WEEKLY;BYDAY=MO | -
            freq=daily;count=3;                      | FREQ=DAILY;COUNT=3   | -
            FREQ=SOMETIMES                           | -                    | bad-rule
            EVERY DAY                                | -                    | bad-rule
            FREQ=DAILY;UNTIL=yesterday               | -                    | bad-rule
            FREQ=DAILY;COUNT=3;UNTIL=20260201        | FREQ=DAILY;COUNT=3;UNTIL=20260201 | -
            FREQ=DAILY;INTERVAL=0                    | -                    | bad-rule
            FREQ=SECONDLY                            | -                    | excessive-rule
            """)
    void a_rule_that_cannot_be_followed_leaves_the_first_occurrence(String rule, String kept, String warning) {
        var file = Ics.read(Ics.event("DTSTART:20260105T100000Z", "RRULE:" + rule));

        assertThat(file.events().get(0).repetition().rule()).isEqualTo(kept);
        if (warning == null) {
            assertThat(file.warnings()).isEmpty();
        } else {
            assertThat(file.warnings()).extracting("code").containsExactly(warning);
        }
    }

    @Test
    void until_as_a_date_lasts_the_whole_local_day() {
        var event = Ics.one("DTSTART;TZID=Europe/Berlin:20260105T100000", "RRULE:FREQ=DAILY;UNTIL=20260110");

        assertThat(event.repetition().lastStart()).isEqualTo("2026-01-10T22:59:59.999Z");
    }

    @Test
    void dates_without_a_rule_are_a_series_of_one_and_its_additions() {
        var file = Ics.read(Ics.event("DTSTART:20260105T100000Z", "RDATE:20260105T100000Z,20260107T100000Z"));

        assertThat(file.events())
                .extracting(event -> event.repetition().rule())
                .containsExactly("FREQ=DAILY;COUNT=1", null);
        assertThat(file.events().get(1).originalStart()).isEqualTo("2026-01-07T10:00:00Z");
    }

    @Test
    void an_override_of_a_whole_day_replaces_the_local_midnight() {
        var file = Ics.read(Ics.calendar(
                "BEGIN:VEVENT",
                "UID:d",
                "DTSTART;VALUE=DATE:20260101",
                "RRULE:FREQ=DAILY",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:d",
                "RECURRENCE-ID;VALUE=DATE:20260103",
                "DTSTART;VALUE=DATE:20260110",
                "END:VEVENT"));

        assertThat(file.events().get(1).originalStart()).isEqualTo("2026-01-02T15:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            STATUS:TENTATIVE                             | TENTATIVE | SHARED  | true
            STATUS:CANCELLED                             | CANCELLED | SHARED  | true
            STATUS:UNHEARD-OF                            | CONFIRMED | SHARED  | true
            CLASS:PUBLIC                                 | CONFIRMED | PUBLIC  | true
            CLASS:private                                | CONFIRMED | PRIVATE | true
            CLASS:CONFIDENTIAL                           | CONFIRMED | PRIVATE | true
            CLASS:X-SECRET                               | CONFIRMED | PRIVATE | true
            TRANSP:TRANSPARENT                           | CONFIRMED | SHARED  | false
            TRANSP:OPAQUE                                | CONFIRMED | SHARED  | true
            """)
    void words_of_the_standard_and_ours(String line, String status, String visibility, boolean busy) {
        var event = Ics.one("DTSTART:20260101T100000Z", line);

        assertThat(event.status()).isEqualTo(status);
        assertThat(event.visibility()).isEqualTo(visibility);
        assertThat(event.busy()).isEqualTo(busy);
    }

    @Test
    void texts_are_cleaned_and_bounded() {
        var file = Ics.read(Ics.event(
                "DTSTART:20260101T100000Z",
                "SUMMARY:A\0B\u0007 \\n C\\, D\\\\E\\;F \\x",
                "DESCRIPTION:" + "é".repeat(70_000),
                "LOCATION:  \\n "));

        var event = file.events().get(0);
        assertThat(event.title()).isEqualTo("AB C, D\\E;F \\x");
        assertThat(event.description()).hasSize(64 * 1024);
        assertThat(event.location()).isNull();
        assertThat(file.warnings()).extracting("code").containsExactly("text-cut");
        assertThat(Ics.one("DTSTART:20260101T100000Z").title()).isEqualTo("(no title)");
    }

    @Test
    void injected_lines_stay_text() {
        var file = Ics.read(Ics.event("DTSTART:20260101T100000Z", "SUMMARY:x\\nEND:VEVENT\\nBEGIN:VEVENT"));

        assertThat(file.events()).hasSize(1);
        assertThat(file.events().get(0).title()).isEqualTo("x END:VEVENT BEGIN:VEVENT");
    }

    @Test
    void alarms_are_minutes_before_the_start() {
        var event = Ics.one(
                "DTSTART:20260101T100000Z",
                "DTEND:20260101T110000Z",
                "BEGIN:VALARM",
                "ACTION:EMAIL",
                "TRIGGER:-P1D",
                "END:VALARM",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER;RELATED=END:-PT90M",
                "END:VALARM",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER;VALUE=DATE-TIME:20260101T094500Z",
                "END:VALARM",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER:PT5M",
                "END:VALARM",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER:whenever",
                "END:VALARM");

        assertThat(event.reminders())
                .containsExactly(new Reminder(1440, "email"), new Reminder(30, "popup"), new Reminder(15, "popup"));
    }

    @Test
    void of_two_with_one_uid_the_later_version_counts() {
        var file = Ics.read(Ics.calendar(
                "BEGIN:VEVENT",
                "UID:x",
                "DTSTART:20260101T100000Z",
                "SEQUENCE:2",
                "SUMMARY:new",
                "END:VEVENT",
                "BEGIN:VEVENT",
                "UID:x",
                "DTSTART:20260101T100000Z",
                "SEQUENCE:1",
                "SUMMARY:old",
                "END:VEVENT"));

        assertThat(file.events()).extracting("title").containsExactly("new");
        assertThat(file.warnings()).extracting("code").containsExactly("duplicate");
    }

    @Test
    void the_fingerprint_knows_the_content_not_the_moment_of_the_export() {
        var lines = new String[] {
            "DTSTART:20260101T100000Z", "SUMMARY:a", "DTSTAMP:20260101T000000Z", "LAST-MODIFIED:20260101T000000Z"
        };
        var later = Arrays.stream(lines)
                .map(line -> line.replace("20260101T000000Z", "20270101T000000Z"))
                .toArray(String[]::new);

        assertThat(Ics.one(later).hash()).isEqualTo(Ics.one(lines).hash());
        assertThat(Ics.one("DTSTART:20260101T100000Z", "SUMMARY:b").hash())
                .isNotEqualTo(Ics.one("DTSTART:20260101T100000Z", "SUMMARY:a").hash());
    }

    @ParameterizedTest
    @CsvSource({"Asia/Tokyo, en-US", "America/Caracas, de-DE", "UTC, tr-TR", "Pacific/Apia, ar-EG"})
    void neither_the_zone_nor_the_language_of_the_machine_counts(String zone, String language) {
        var zoneBefore = TimeZone.getDefault();
        var localeBefore = Locale.getDefault();
        var expected = Ics.read(Ics.file("outlook.ics")).toString() + Ics.read(Ics.file("nextcloud.ics"));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(Ics.read(Ics.file("outlook.ics")).toString() + Ics.read(Ics.file("nextcloud.ics")))
                    .isEqualTo(expected);
        } finally {
            TimeZone.setDefault(zoneBefore);
            Locale.setDefault(localeBefore);
        }
    }
}
