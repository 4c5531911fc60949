package dev.chronos.sharing.event.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.sharing.event.Events;
import dev.chronos.testkit.Rows;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A meeting on five Mondays from 2026-03-02 at 09:00 in Berlin, which is 08:00Z, and from the 30th on 07:00Z. */
@ServiceTest
class SeriesEditTest {
    private static final String RANGE = "from=2026-03-01&to=2026-05-01";

    private final Api anna = Api.somebody("anna");
    private Events events = new Events(anna, "");
    private String id = "";

    @BeforeEach
    void make() {
        events = new Events(anna, anna.calendar("Work"));
        id = events.series(
                "Meeting",
                "2026-03-02T08:00:00Z",
                "2026-03-02T08:30:00Z",
                "Europe/Berlin",
                "RRULE:FREQ=WEEKLY;COUNT=5");
    }

    @Test
    void one_occurrence_gets_a_row_of_its_own_and_keeps_it() {
        var occurrence = id + "?scope=this&occurrence=2026-03-16T08:00:00Z";
        var tag = events.tag(id);

        String own = events.patch(
                        occurrence,
                        "{\"title\":\"Moved\",\"start\":\"2026-03-17T10:00:00Z\",\"end\":\"2026-03-17T11:00:00Z\"}")
                .statusCode(200)
                .body("event.originalStart", is("2026-03-16T08:00:00Z"))
                .body("event.seriesId", is(id))
                .body("event.recurring", is(true))
                .body("event.recurringRule", nullValue())
                .extract()
                .path("event.eventId");
        events.patch(occurrence, "{\"description\":\"Again\"}").statusCode(200).body("event.eventId", is(own));

        assertThat(own).isNotEqualTo(id);
        assertThat(events.tag(id)).isNotEqualTo(tag);
        events.list(RANGE)
                .body("events.title", equalTo(List.of("Meeting", "Meeting", "Moved", "Meeting", "Meeting")))
                .body(
                        "events.start",
                        equalTo(List.of(
                                "2026-03-02T08:00:00Z",
                                "2026-03-09T08:00:00Z",
                                "2026-03-17T10:00:00Z",
                                "2026-03-23T08:00:00Z",
                                "2026-03-30T07:00:00Z")));
    }

    @Test
    void a_deleted_occurrence_does_not_come_back_when_it_had_a_row() {
        String own = events.patch(id + "?scope=this&occurrence=2026-03-09T08:00:00Z", "{\"title\":\"Own\"}")
                .extract()
                .path("event.eventId");

        events.delete(own).statusCode(204);
        events.delete(id + "?scope=this&occurrence=2026-03-16T08:00:00Z").statusCode(204);

        assertThat(events.starts(RANGE))
                .containsExactly("2026-03-02T08:00:00Z", "2026-03-23T08:00:00Z", "2026-03-30T07:00:00Z");
        events.get(own).statusCode(404);
    }

    @Test
    void what_follows_becomes_a_series_with_the_rest_of_the_count() {
        String own = events.patch(id + "?scope=this&occurrence=2026-03-23T08:00:00Z", "{\"title\":\"Own\"}")
                .extract()
                .path("event.eventId");

        String second = events.patch(
                        id + "?scope=following&occurrence=2026-03-16T08:00:00Z",
                        "{\"title\":\"Later\",\"start\":\"2026-03-16T12:00:00Z\",\"end\":\"2026-03-16T12:30:00Z\"}")
                .statusCode(200)
                .body("event.recurringRule", is("FREQ=WEEKLY;COUNT=3"))
                .body("event.start", is("2026-03-16T12:00:00Z"))
                .extract()
                .path("event.eventId");

        events.get(id).body("event.recurringRule", is("FREQ=WEEKLY;UNTIL=20260316T075959Z"));
        events.get(own)
                .body("event.seriesId", is(second))
                // 09:00 moved to 13:00 in Berlin, so it stands for the occurrence of 13:00 on the 23rd.
                .body("event.originalStart", is("2026-03-23T12:00:00Z"));
        events.list(RANGE)
                .body("events.title", equalTo(List.of("Meeting", "Meeting", "Later", "Own", "Later")))
                .body("events.start[4]", is("2026-03-30T11:00:00Z"));
    }

    @Test
    void what_follows_is_deleted_with_its_rows() {
        events.patch(id + "?scope=this&occurrence=2026-03-23T08:00:00Z", "{\"title\":\"Own\"}")
                .statusCode(200);

        events.delete(id + "?scope=following&occurrence=2026-03-16T08:00:00Z").statusCode(204);

        assertThat(events.starts(RANGE)).containsExactly("2026-03-02T08:00:00Z", "2026-03-09T08:00:00Z");
        events.delete(id + "?scope=following&occurrence=2026-03-02T08:00:00Z").statusCode(204);
        events.get(id).statusCode(404);
        assertThat(Rows.query("select \"eventCount\" from \"calendars\" where \"id\" = ?", events.calendar()))
                .first()
                .hasToString("{eventCount=0}");
    }

    @Test
    void all_of_it_moves_with_its_exceptions() {
        events.delete(id + "?scope=this&occurrence=2026-03-09T08:00:00Z").statusCode(204);
        events.patch(id + "?scope=this&occurrence=2026-03-16T08:00:00Z", "{\"title\":\"Own\"}")
                .statusCode(200);

        events.patch(
                        id + "?occurrence=2026-03-23T08:00:00Z",
                        "{\"start\":\"2026-03-24T09:00:00Z\",\"end\":\"2026-03-24T10:00:00Z\"}")
                .statusCode(200)
                .body("event.start", is("2026-03-03T09:00:00Z"))
                .body("event.end", is("2026-03-03T10:00:00Z"));

        events.list(RANGE)
                .body(
                        "events.start",
                        equalTo(List.of(
                                "2026-03-03T09:00:00Z",
                                "2026-03-16T08:00:00Z",
                                "2026-03-24T09:00:00Z",
                                "2026-03-31T08:00:00Z")))
                .body("events.title[1]", is("Own"));
    }

    @Test
    void a_series_without_its_rule_is_its_first_occurrence() {
        events.patch(id + "?scope=this&occurrence=2026-03-16T08:00:00Z", "{\"title\":\"Own\"}")
                .statusCode(200);

        events.patch(id, "{\"recurringRule\":null}").statusCode(200).body("event.recurring", is(false));

        assertThat(events.starts(RANGE)).containsExactly("2026-03-02T08:00:00Z");
    }

    @Test
    void an_event_becomes_a_series() {
        var lunch = events.create(
                "{\"title\":\"Lunch\",\"start\":\"2026-04-06T11:00:00Z\",\"end\":\"2026-04-06T12:00:00Z\"}");

        events.patch(lunch, "{\"recurringRule\":\"freq=daily;count=3;\"}")
                .statusCode(200)
                .body("event.recurringRule", is("FREQ=DAILY;COUNT=3"))
                .body("event.recurring", is(true));

        assertThat(events.starts("from=2026-04-05&to=2026-05-01"))
                .containsExactly("2026-04-06T11:00:00Z", "2026-04-07T11:00:00Z", "2026-04-08T11:00:00Z");
    }

    @Test
    void whole_days_that_stand_at_midnights_of_utc_repeat_on_dates_of_utc() {
        var row = "c" + UUID.randomUUID();
        Rows.execute("""
                insert into "events" ("id", "title", "startDateTime", "endDateTime", "allDay", "timezone", "userId", "calendarId",
                    "updatedAt", "isRecurring", "recurringRule", "visibility")
                values (?, 'Day', '2026-03-27', '2026-03-28', true, 'Europe/Berlin', ?, ?, now(), true, 'FREQ=DAILY;COUNT=4', 'SHARED')
                """, row, anna.id(), events.calendar());

        events.delete(row + "?scope=this&occurrence=2026-03-29").statusCode(204);

        events.list("from=2026-03-24&to=2026-05-01")
                .body(
                        "events.findAll { it.allDay }.startDate",
                        equalTo(List.of("2026-03-27", "2026-03-28", "2026-03-30")));
        events.get(row).body("event.startDate", is("2026-03-27")).body("event.endDate", is("2026-03-28"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "?scope=some; {}; 400",
                "?scope=this; {}; 422",
                "?scope=this&occurrence=now; {}; 400",
                "?scope=this&occurrence=2026-03-03T08:00:00Z; {\"title\":\"A\"}; 404",
                "?scope=following&occurrence=2026-04-06T07:00:00Z; {\"title\":\"A\"}; 404",
                "?scope=this&occurrence=2026-03-09T08:00:00Z; {\"recurringRule\":\"FREQ=DAILY\"}; 422",
                "; {\"recurringRule\":\"FREQ=WEEKLY,BYDAY=TU\"}; 422",
                "; {\"recurringRule\":\"FREQ=DAILY\\nEXDATE:20260303\"}; 422",
            })
    void what_makes_no_sense_is_refused_and_changes_nothing(String query, String body, int status) {
        var tag = events.tag(id);

        events.patch(id + (query == null ? "" : query), body.replace(",BYDAY", ";BYDAY"))
                .statusCode(status);

        events.get(id).header("ETag", is(tag));
    }

    @Test
    void a_part_of_what_has_no_parts_cannot_be_changed() {
        var lunch = events.create(
                "{\"title\":\"Lunch\",\"start\":\"2026-04-06T11:00:00Z\",\"end\":\"2026-04-06T12:00:00Z\"}");

        events.patch(lunch + "?scope=this&occurrence=2026-04-06T11:00:00Z", "{\"title\":\"A\"}")
                .statusCode(422)
                .body("errors[0].code", is("not-a-series"));
        events.get(lunch).body("event.title", not("A"));
    }
}
