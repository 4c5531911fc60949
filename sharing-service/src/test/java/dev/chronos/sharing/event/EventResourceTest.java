package dev.chronos.sharing.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import dev.chronos.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class EventResourceTest {
    private final Api anna = Api.somebody("anna");
    private String calendar = "";

    @BeforeEach
    void make() {
        calendar = anna.calendar("Work");
    }

    @Test
    void an_imported_series_is_expanded_with_its_exceptions_across_the_change_of_clocks() throws IOException {
        try (var file = EventResourceTest.class.getResourceAsStream("/ical/weekly-series.ics")) {
            anna.as()
                    .contentType("text/calendar; charset=utf-8")
                    .body(file.readAllBytes())
                    .post("/api/calendars/" + calendar + "/import")
                    .then()
                    .statusCode(201)
                    .body("added", is(3));
        }

        events(anna, "from=2026-03-01&to=2026-04-30")
                .body(
                        "events.findAll { !it.allDay }.start",
                        equalTo(List.of(
                                "2026-03-02T08:00:00Z",
                                "2026-03-04T08:00:00Z",
                                "2026-03-09T08:00:00Z",
                                "2026-03-16T08:00:00Z",
                                "2026-03-18T13:00:00Z",
                                "2026-03-23T08:00:00Z",
                                "2026-03-25T08:00:00Z",
                                "2026-03-30T07:00:00Z",
                                "2026-04-01T07:00:00Z",
                                "2026-04-06T07:00:00Z",
                                "2026-04-08T07:00:00Z")))
                .body("events.find { it.title == 'Stand-up (moved)' }.originalStart", is("2026-03-18T08:00:00Z"))
                .body("events.find { it.title == 'Stand-up (moved)' }.recurring", is(true))
                .body("events.find { it.allDay }.startDate", is("2026-03-27"))
                .body("events.find { it.allDay }.endDate", is("2026-03-30"))
                .body("events[0].id.split(':')[0]", notNullValue())
                .body("events[0].description", is("Daily, short; really:\n- yesterday\n- today äöü \uD83D\uDE00"));
    }

    @Test
    void what_touches_the_range_is_found_and_nothing_else() {
        plant("before", "2026-03-01 10:00", "2026-03-02 00:00", Map.of());
        plant("into", "2026-03-01 23:00", "2026-03-02 01:00", Map.of());
        plant("zero", "2026-03-02 00:00", "2026-03-02 00:00", Map.of());
        plant("long", "2025-11-01 00:00", "2026-03-02 12:00", Map.of());
        plant("after", "2026-03-03 00:00", "2026-03-03 01:00", Map.of());
        plant("deleted", "2026-03-02 10:00", "2026-03-02 11:00", Map.of("deletedAt", "2026-01-01"));
        plant("ended", "2025-03-02 10:00", "2025-03-02 11:00", Map.of("recurringRule", "FREQ=DAILY;COUNT=3"));
        plant("daily", "2020-01-01 09:00", "2020-01-01 10:00", Map.of("recurringRule", "RRULE:FREQ=DAILY"));
        plant("bad", "2026-03-02 20:00", "2026-03-02 21:00", Map.of("recurringRule", "FREQ=NEVER"));

        events(anna, "from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z")
                .body("events.title", equalTo(List.of("long", "into", "zero", "daily", "bad")))
                .body("truncated", is(false))
                .body("zone", is("UTC"));
    }

    @Test
    void dates_are_those_of_the_callers_zone() {
        var name = "tomo" + UUID.randomUUID().toString().substring(0, 8);
        var tomo = new Api(name, Tokens.inZone(name, "Asia/Tokyo"));
        tomo.id();
        anna.share(calendar, tomo, "VIEW");

        events(tomo, "from=2026-03-02&to=2026-03-03")
                .body("from", is("2026-03-01T15:00:00Z"))
                .body("to", is("2026-03-02T15:00:00Z"))
                .body("zone", is("Asia/Tokyo"));
    }

    @Test
    void private_events_of_others_are_busy_and_no_more() {
        var ben = Api.somebody("ben");
        var cleo = Api.somebody("cleo");
        ben.id();
        cleo.id();
        anna.share(calendar, ben, "EDIT");
        anna.share(calendar, cleo, "ADMIN");
        plant("Doctor", "2026-03-02 10:00", "2026-03-02 11:00", Map.of("visibility", "PRIVATE"));
        plant("Free", "2026-03-02 11:00", "2026-03-02 12:00", Map.of("visibility", "PRIVATE", "isBusy", "false"));
        plant("Gone", "2026-03-02 12:00", "2026-03-02 13:00", Map.of("visibility", "PRIVATE", "status", "CANCELLED"));
        plant("Lunch", "2026-03-02 13:00", "2026-03-02 14:00", Map.of("visibility", "SHARED"));

        events(anna, "from=2026-03-02&to=2026-03-03").body("events", hasSize(4));
        events(cleo, "from=2026-03-02&to=2026-03-03").body("events", hasSize(4));
        var masked = events(ben, "from=2026-03-02&to=2026-03-03")
                .body("events.title", equalTo(List.of("Busy", "Lunch")))
                .body("events[0].id", startsWith("busy-"))
                .body("events[1].masked", is(false))
                .extract()
                .<Map<String, Object>>path("events[0]");

        assertThat(masked)
                .containsOnlyKeys("id", "start", "end", "allDay", "startDate", "endDate", "isBusy", "title", "masked");
    }

    @Test
    void a_long_list_comes_in_pages() {
        plant("daily", "2026-01-01 09:00", "2026-01-01 10:00", Map.of("recurringRule", "FREQ=DAILY"));
        var range = "from=2026-01-01&to=2026-01-11&limit=4";

        var first = events(anna, range)
                .body("events", hasSize(4))
                .body("truncated", is(true))
                .extract();
        var second = events(anna, range + "&cursor=" + first.path("nextCursor"))
                .body("events", hasSize(4))
                .extract();
        events(anna, range + "&cursor=" + second.path("nextCursor"))
                .body("events.start", equalTo(List.of("2026-01-09T09:00:00Z", "2026-01-10T09:00:00Z")))
                .body("truncated", is(false))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-03-02&to=2026-03-01, 422",
        "from=2026-03-02&to=2026-03-02, 422",
        "from=2026-01-01&to=2027-06-01, 422",
        "from=0001-01-01&to=0001-02-01, 422",
        "from=yesterday, 400",
        "from=2026-02-30, 400",
        "limit=0, 422",
        "limit=x, 400",
        "cursor=forged, 400"
    })
    void a_bad_range_is_refused(String query, int status) {
        anna.as()
                .get("/api/calendars/" + calendar + "/events?" + query)
                .then()
                .statusCode(status)
                .contentType("application/problem+json");
    }

    @Test
    void the_default_is_the_current_week() {
        events(anna, "limit=5").body("events", empty()).body("from", notNullValue());
    }

    private ValidatableResponse events(Api who, String query) {
        return who.as()
                .get("/api/calendars/" + calendar + "/events?" + query)
                .then()
                .statusCode(200);
    }

    /** As the web app would write it. */
    private void plant(String title, String start, String end, Map<String, String> more) {
        Rows.execute(
                """
                insert into "events" ("id", "title", "startDateTime", "endDateTime", "userId", "calendarId", "updatedAt",
                    "isRecurring", "recurringRule", "visibility", "isBusy", "status", "deletedAt")
                values (?, ?, ?::timestamp, ?::timestamp, ?, ?, now(), ?, ?, ?::"Visibility", ?, ?::"EventStatus", ?::timestamp)
                """,
                "c" + UUID.randomUUID(),
                title,
                start,
                end,
                anna.id(),
                calendar,
                more.containsKey("recurringRule"),
                more.get("recurringRule"),
                more.getOrDefault("visibility", "SHARED"),
                Boolean.valueOf(more.getOrDefault("isBusy", "true")),
                more.getOrDefault("status", "CONFIRMED"),
                more.get("deletedAt"));
    }
}
