package dev.chronos.sharing.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.chronos.sharing.ical.read.ImportedCalendar;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values made to be expensive. Each is read in far less than the limit; what is out of proportion is left out by name. */
class HostileValuesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String START = "DTSTART:20200101T100000Z";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=SECONDLY;INTERVAL=999999999",
                "FREQ=DAILY;COUNT=99999999999999999999",
                "FREQ=DAILY;INTERVAL=00000000000000000000000000000000000001",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6",
                "FREQ=MONTHLY;BYSETPOS=-366;BYDAY=MO",
                "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MINUTELY;BYHOUR=25",
                "FREQ=DAILY;UNTIL=99991231T235959Z",
                "FREQ=DAILY;UNTIL=00000000",
                "FREQ=;;;;;;",
                "FREQ=DAILY;FREQ=SECONDLY",
                "FREQ=DAILY;BYDAY=999999999999MO",
            })
    void a_rule_is_judged_without_being_followed(String rule) {
        assertThat(read(START, "RRULE:" + rule).events()).hasSize(1);
    }

    @Test
    void a_rule_of_a_hundred_thousand_parts_is_left_out() {
        var file = read(START, "RRULE:FREQ=YEARLY;BYYEARDAY=" + "1,".repeat(100_000) + "1");

        assertThat(file.events().get(0).repetition().rule()).isNull();
        assertThat(file.warnings()).extracting("code").containsExactly("excessive-rule");
    }

    @Test
    void a_thousand_rules_are_one() {
        var file = read(START, String.join("\r\n", Collections.nCopies(1_000, "RRULE:FREQ=DAILY")));

        assertThat(file.events().get(0).repetition().rule()).isEqualTo("FREQ=DAILY");
        assertThat(file.warnings()).extracting("code").containsExactly("several-rules");
    }

    @Test
    void exclusions_end_somewhere() {
        var dates = IntStream.range(0, 60)
                .mapToObj(line -> "EXDATE:"
                        + IntStream.range(0, 1_500)
                                .mapToObj(
                                        i -> "%04d%02d%02dT100000Z".formatted(2021 + line, 1 + i % 12, 1 + i / 12 % 28))
                                .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));

        var file = read(START, "RRULE:FREQ=DAILY", dates);

        assertThat(file.events().get(0).repetition().excluded()).hasSize(4_000);
        assertThat(file.warnings()).extracting("code").containsExactly("exclusions-cut");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DURATION:P999999W",
                "DURATION:PT99999999H",
                "DURATION:-P999999W",
                "DURATION:P99999999999999999999W",
                "DTEND:99991231T235959Z",
                "DTEND:00010101T000000Z",
                "RECURRENCE-ID;RANGE=THISANDFUTURE:99991231T235959Z",
                "SEQUENCE:99999999999999999999",
                "LAST-MODIFIED:99999999T999999Z",
            })
    void an_extreme_value_is_read_or_named(String line) {
        var file = read(START, line);

        assertThat(file.events().size() + file.skipped().size()).isEqualTo(1);
    }

    @Test
    void guests_alarms_and_categories_in_masses_are_bounded() {
        var lines = IntStream.range(0, 1_900)
                .mapToObj(i -> "ATTENDEE;CN=\"%s\":mailto:p%d@example.com".formatted("n".repeat(500), i))
                .collect(Collectors.joining("\r\n"));
        var alarms = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n".repeat(20_000);

        var file = read(START, lines, "CATEGORIES:" + "c,".repeat(100_000), alarms.stripTrailing());

        assertThat(file.events()).singleElement().satisfies(event -> {
            assertThat(event.attendees()).hasSizeLessThanOrEqualTo(500);
            assertThat(event.categories()).hasSizeLessThanOrEqualTo(50);
            assertThat(event.reminders()).hasSizeLessThanOrEqualTo(20);
        });
    }

    @Test
    void a_property_with_endless_parameters_is_only_text() {
        var file = read(
                START + "",
                "SUMMARY" + ";X=\"y\"".repeat(30_000) + ":kept",
                "DESCRIPTION" + ";".repeat(100_000) + ":d",
                "LOCATION;LANGUAGE=\"" + "\"\"".repeat(50_000) + ":l");

        assertThat(file.events()).hasSize(1);
    }

    @Test
    void a_zone_label_of_a_hundred_kilobytes_is_only_a_label() {
        var file = read("DTSTART;TZID=" + "Europe/".repeat(15_000) + "Berlin:20260101T100000");

        assertThat(file.events()).hasSize(1);
        assertThat(file.warnings())
                .allSatisfy(warning -> assertThat(warning.detail()).hasSizeLessThan(400));
    }

    private static ImportedCalendar read(String... lines) {
        return assertTimeoutPreemptively(PATIENCE, () -> Ics.read(Ics.event(lines)));
    }
}
