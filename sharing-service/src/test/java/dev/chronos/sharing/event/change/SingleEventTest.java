package dev.chronos.sharing.event.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.sharing.event.Events;
import dev.chronos.testkit.Rows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SingleEventTest {
    private static final String LUNCH =
            "{\"title\":\"Lunch\",\"start\":\"2026-03-02T12:00:00+01:00\",\"end\":\"2026-03-02T12:00:00Z\"}";

    private final Api anna = Api.somebody("anna");
    private Events events = new Events(anna, "");

    @BeforeEach
    void make() {
        events = new Events(anna, anna.calendar("Work"));
    }

    @Test
    void a_new_event_has_the_defaults_and_is_in_the_list() {
        var made = events.post(LUNCH)
                .then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .header("ETag", notNullValue())
                .body("event.title", is("Lunch"))
                .body("event.start", is("2026-03-02T11:00:00Z"))
                .body("event.end", is("2026-03-02T12:00:00Z"))
                .body("event.timezone", is("UTC"))
                .body("event.visibility", is("SHARED"))
                .body("event.status", is("CONFIRMED"))
                .body("event.isBusy", is(true))
                .body("event.isLocked", is(false))
                .body("event.recurring", is(false))
                .body("event.recurringRule", nullValue())
                .body("event.attendees", empty())
                .body("event.sequence", is(0))
                .body("event.createdBy.id", is(anna.id()))
                .body("conflicts", empty())
                .extract();
        String id = made.path("event.id");

        events.get(id).statusCode(200).header("ETag", is(made.header("ETag"))).body("event.eventId", is(id));
        events.list("from=2026-03-02&to=2026-03-03").body("events.id", contains(id));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whole_days_are_dates_in_the_zone_of_the_event() {
        var id = events.create(
                "{\"title\":\"Trip\",\"start\":\"2026-03-27\",\"end\":\"2026-03-30\",\"allDay\":true,\"timezone\":\"Europe/Berlin\"}");

        // Berlin is an hour ahead of UTC on the first day and two on the last: the clocks change on the 29th.
        events.get(id)
                .body("event.start", is("2026-03-26T23:00:00Z"))
                .body("event.end", is("2026-03-29T22:00:00Z"))
                .body("event.startDate", is("2026-03-27"))
                .body("event.endDate", is("2026-03-30"));
        events.patch(id, "{\"timezone\":\"Asia/Tokyo\"}")
                .statusCode(200)
                .body("event.startDate", is("2026-03-27"))
                .body("event.start", is("2026-03-26T15:00:00Z"));
    }

    @Test
    void a_change_sets_what_it_names_and_null_takes_away() {
        var id = events.create(
                "{\"title\":\"Lunch\",\"start\":\"2026-03-02T11:00:00Z\",\"end\":\"2026-03-02T12:00:00Z\",\"description\":\"Soup\","
                        + "\"location\":\"Bar\",\"color\":\"#3B82F6\",\"reminders\":[{\"minutes\":10}],\"meetingUrl\":\"https://meet.example/x\"}");

        events.patch(
                        id,
                        "{\"title\":\"Dinner\",\"location\":null,\"reminders\":[{\"minutes\":5,\"method\":\"email\"}]}")
                .statusCode(200)
                .body("event.title", is("Dinner"))
                .body("event.location", nullValue())
                .body("event.description", is("Soup"))
                .body("event.color", is("#3B82F6"))
                .body("event.meetingUrl", is("https://meet.example/x"))
                .body("event.reminders", equalTo(List.of(Map.of("minutes", 5, "method", "email"))))
                .body("event.sequence", is(1));
    }

    @Test
    void a_change_needs_the_tag_of_what_it_changes() {
        var id = events.create(LUNCH);
        var old = events.tag(id);
        events.patch(id, "{\"title\":\"Brunch\"}").statusCode(200);
        var url = events.path() + "/" + id;

        anna.json("{\"title\":\"A\"}").patch(url).then().statusCode(428).body("code", is("precondition-required"));
        anna.as().delete(url).then().statusCode(428);
        anna.json("{\"title\":\"A\"}").header("If-Match", old).patch(url).then().statusCode(412);
        anna.json("{\"title\":\"A\"}")
                .header("If-Match", "W/" + events.tag(id))
                .patch(url)
                .then()
                .statusCode(412);
        anna.as().header("If-Match", old).delete(url).then().statusCode(412).body("code", is("precondition-failed"));
        anna.json("{\"title\":\"A\"}").header("If-Match", "*").patch(url).then().statusCode(200);
        anna.as().header("If-Match", "*").delete(url).then().statusCode(204);
        events.get(id).statusCode(404);
        assertThat(count()).isZero();
    }

    @Test
    void what_changes_nothing_leaves_no_trace() {
        var id = events.create(LUNCH);
        var tag = events.tag(id);
        var version = version();

        events.patch(id, "{\"title\":\"Lunch\",\"start\":\"2026-03-02T11:00:00Z\"}")
                .statusCode(200)
                .header("ETag", is(tag));

        assertThat(version()).isEqualTo(version);
        assertThat(log("event.updated")).isZero();
    }

    @Test
    void a_known_event_is_not_sent_again() {
        var id = events.create(LUNCH);

        anna.as()
                .header("If-None-Match", events.tag(id))
                .get(events.path() + "/" + id)
                .then()
                .statusCode(304)
                .header("ETag", is(events.tag(id)));
    }

    @Test
    void each_change_is_logged_with_what_was_and_what_is() {
        var id = events.create(LUNCH);
        events.patch(id, "{\"title\":\"Brunch\"}").statusCode(200);
        events.delete(id).statusCode(204);

        var lines = Rows.query(
                "select \"action\", \"changes\" #>> '{before,title}' as \"before\", \"changes\" #>> '{after,title}' as \"after\""
                        + " from \"activity_logs\" where \"eventId\" = ? order by \"createdAt\", \"action\"",
                id);
        assertThat(lines)
                .extracting(Map::toString)
                .containsExactly(
                        "{action=event.created, before=null, after=Lunch}",
                        "{action=event.updated, before=Lunch, after=Brunch}",
                        "{action=event.deleted, before=Brunch, after=null}");
        assertThat(version()).isEqualTo(3);
    }

    @Test
    void an_event_of_another_calendar_is_not_there() {
        var id = events.create(LUNCH);
        var other = new Events(anna, anna.calendar("Other"));

        other.get(id).statusCode(404).body("detail", is("There is no such event."));
        anna.as().header("If-Match", "*").delete(other.path() + "/" + id).then().statusCode(404);
        new Events(Api.somebody("eve"), events.calendar())
                .get(id)
                .statusCode(404)
                .body("detail", is("There is no such calendar."));
    }

    @Test
    void what_else_takes_the_time_is_said_and_prevents_nothing() {
        var busy = events.create(LUNCH);
        events.create(
                "{\"title\":\"Free\",\"start\":\"2026-03-02T11:00:00Z\",\"end\":\"2026-03-02T12:00:00Z\",\"isBusy\":false}");
        var mine = new Events(anna, anna.calendar("Own"));
        var daily = mine.series("Daily", "2026-01-05T11:30:00Z", "2026-01-05T11:45:00Z", "UTC", "FREQ=DAILY");

        events.post(LUNCH.replace("Lunch", "Meeting"))
                .then()
                .statusCode(201)
                .body("conflicts", hasSize(2))
                .body("conflicts.eventId", contains(busy, daily))
                .body("conflicts.title", contains("Lunch", "Daily"))
                .body("conflicts[1].start", is("2026-03-02T11:30:00Z"));
        events.post(LUNCH.replace("2026-03-02T12:00:00Z", "2026-03-02T11:00:00Z"))
                .then()
                .statusCode(201)
                .body("conflicts", empty());
    }

    @Test
    void a_conflict_with_what_is_hidden_has_no_name() {
        events.create(LUNCH.replace("}", ",\"visibility\":\"PRIVATE\"}"));
        var ben = Api.somebody("ben");
        ben.id();
        anna.share(events.calendar(), ben, "EDIT");

        new Events(ben, events.calendar())
                .post(LUNCH)
                .then()
                .statusCode(201)
                .body("conflicts", hasSize(1))
                .body("conflicts[0].eventId", nullValue())
                .body("conflicts[0].title", nullValue())
                .body("conflicts[0].start", is("2026-03-02T11:00:00Z"));
    }

    private int count() {
        return (int) Rows.query("select \"eventCount\" from \"calendars\" where \"id\" = ?", events.calendar())
                .get(0)
                .get("eventCount");
    }

    private long version() {
        return (long) Rows.query(
                        "select \"contentVersion\" from \"calendar_acl\" where \"calendarId\" = ?", events.calendar())
                .get(0)
                .get("contentVersion");
    }

    private long log(String action) {
        return (long) Rows.query(
                        "select count(*) from \"activity_logs\" where \"entityId\" = ? and \"action\" = ?",
                        events.calendar(),
                        action)
                .get(0)
                .get("count");
    }
}
