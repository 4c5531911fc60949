package dev.chronos.insights.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.Preferences;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected instants by python's zoneinfo, which moves a wall time in a gap by the gap as java.time does. */
@Tag("calendar")
class DeliveryTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Europe/Berlin       | 2026-03-23 | {}                       | 2026-03-23T07:00:00Z
            Europe/Berlin       | 2026-03-30 | {}                       | 2026-03-30T06:00:00Z
            Europe/Berlin       | 2026-10-26 | {}                       | 2026-10-26T07:00:00Z
            America/New_York    | 2026-03-02 | {}                       | 2026-03-02T13:00:00Z
            America/New_York    | 2026-03-09 | {}                       | 2026-03-09T12:00:00Z
            Australia/Lord_Howe | 2026-03-30 | {}                       | 2026-03-29T21:00:00Z
            Australia/Lord_Howe | 2026-04-06 | {}                       | 2026-04-05T21:30:00Z
            Pacific/Kiritimati  | 2026-03-02 | {}                       | 2026-03-01T18:00:00Z
            Pacific/Pago_Pago   | 2026-03-02 | {}                       | 2026-03-02T19:00:00Z
            Asia/Kathmandu      | 2026-03-02 | {}                       | 2026-03-02T02:15:00Z
            Europe/Berlin       | 2026-03-29 | {"day": 0, "hour": 2}    | 2026-03-29T01:00:00Z
            Europe/Berlin       | 2026-10-25 | {"day": 0, "hour": 2}    | 2026-10-25T00:00:00Z
            America/Santiago    | 2026-09-06 | {"day": 0, "hour": 0}    | 2026-09-06T04:00:00Z
            Asia/Beirut         | 2026-03-29 | {"day": 0, "hour": 0}    | 2026-03-28T22:00:00Z
            """)
    void an_hour_is_an_hour_of_that_date(String zone, LocalDate weekEnd, String wish, Instant due) {
        assertThat(Delivery.of(new JsonObject(wish)).at(weekEnd, person(zone, "{}")))
                .isEqualTo(due);
    }

    /** 2026-03-01 is a Sunday, 2026-02-28 a Saturday. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2026-03-01 | {}                                                                    | 2026-03-02T08:00:00Z
            2026-02-28 | {}                                                                    | 2026-03-02T08:00:00Z
            2026-03-01 | {"workingHours": {"start": "08:00", "end": "16:00", "days": [0, 1]}}  | 2026-03-01T08:00:00Z
            2026-03-02 | {"workingHours": {"start": "08:00", "end": "16:00", "days": [4]}}     | 2026-03-05T08:00:00Z
            """)
    void without_a_wish_it_is_the_first_working_day(LocalDate weekEnd, String preferences, Instant due) {
        assertThat(Delivery.DEFAULT.at(weekEnd, person("UTC", preferences))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"hour": 6, "day": 5}        | FRIDAY | 6
            {"hour": 0}                  |        | 0
            {"hour": 23, "day": 0}       | SUNDAY | 23
            {"hour": 24, "day": 7}       |        | 8
            {"hour": -1, "day": -1}      |        | 8
            {"hour": "6", "day": "x"}    |        | 8
            {"hour": 6.5, "day": null}   |        | 8
            {"hour": 9999999999}         |        | 8
            """)
    void what_makes_no_sense_has_its_default(String wish, DayOfWeek day, int hour) {
        assertThat(Delivery.of(new JsonObject(wish))).isEqualTo(new Delivery(day, hour));
    }

    @Test
    void no_wish_is_the_default_whatever_stands_there() {
        assertThat(Delivery.of(null)).isEqualTo(Delivery.DEFAULT);
        assertThat(Delivery.of("08:00")).isEqualTo(Delivery.DEFAULT);
    }

    @Test
    void jitter_spreads_over_twenty_minutes_and_is_the_same_for_a_person() {
        var minutes = IntStream.range(0, 2_000)
                .map(i -> Delivery.jitterSeconds("cm%016dabcdefg".formatted(i * 7919L)) / 60)
                .boxed()
                .toList();

        assertThat(minutes).allMatch(minute -> minute >= 0 && minute < 20);
        assertThat(minutes.stream().distinct()).hasSize(20);
        assertThat(Delivery.jitterSeconds("u1")).isEqualTo(Delivery.jitterSeconds("u1"));
    }

    private static Person person(String zone, String preferences) {
        return new Person(
                "u1",
                "me@chronos.test",
                ZoneId.of(zone),
                true,
                DayOfWeek.MONDAY,
                Locale.ENGLISH,
                Preferences.of(new JsonObject(preferences)));
    }
}
