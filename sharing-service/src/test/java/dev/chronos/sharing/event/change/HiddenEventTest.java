package dev.chronos.sharing.event.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.sharing.event.Events;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody may not see shows nowhere: not in the event, the list, its order, a search, a tag. */
@ServiceTest
class HiddenEventTest {
    private static final String RANGE = "from=2026-03-02&to=2026-03-03";

    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");
    private Events hers = new Events(anna, "");
    private Events his = new Events(ben, "");

    @BeforeEach
    void make() {
        var calendar = anna.calendar("Work");
        ben.id();
        anna.share(calendar, ben, "EDIT");
        hers = new Events(anna, calendar);
        his = new Events(ben, calendar);
    }

    @Test
    void a_private_event_of_another_is_busy_alone_as_in_the_list() {
        var id = doctor("PRIVATE");

        var alone = his.get(id)
                .statusCode(200)
                .body("event.id", startsWith("busy-"))
                .extract()
                .<Map<String, Object>>path("event");
        assertThat(alone).isEqualTo(his.list(RANGE).extract().path("events[0]"));
        assertThat(alone)
                .containsOnlyKeys("id", "start", "end", "allDay", "startDate", "endDate", "isBusy", "title", "masked");
    }

    @Test
    void no_tag_moves_with_what_is_hidden() {
        var id = doctor("PRIVATE");
        var tag = his.tag(id);
        var list = his.list(RANGE).extract();

        hers.patch(id, "{\"title\":\"Dentist\",\"description\":\"x\",\"attendees\":[{\"email\":\"d@example.org\"}]}")
                .statusCode(200);

        assertThat(his.tag(id)).isEqualTo(tag);
        assertThat(his.list(RANGE).extract().header("ETag")).isEqualTo(list.header("ETag"));
        assertThat(his.list(RANGE).extract().asString()).isEqualTo(list.asString());
        ben.as()
                .header("If-None-Match", list.header("ETag"))
                .get(his.path() + "?" + RANGE)
                .then()
                .statusCode(304);
        hers.patch(id, "{\"start\":\"2026-03-02T10:30:00Z\"}").statusCode(200);
        assertThat(his.tag(id)).isNotEqualTo(tag);
    }

    @Test
    void a_hidden_occurrence_moves_no_tag_of_its_series() {
        var series = hers.series("Daily", "2026-03-02T08:00:00Z", "2026-03-02T08:30:00Z", "UTC", "FREQ=DAILY;COUNT=3");
        String own = hers.patch(series + "?scope=this&occurrence=2026-03-03T08:00:00Z", "{\"visibility\":\"PRIVATE\"}")
                .extract()
                .path("event.eventId");
        var tag = his.tag(series);

        hers.patch(own, "{\"title\":\"Doctor\"}").statusCode(200);

        assertThat(his.tag(series)).isEqualTo(tag);
        his.list("from=2026-03-02&to=2026-03-06").body("events.title", contains("Daily", "Busy", "Daily"));
    }

    @Test
    void what_is_neither_busy_nor_shown_is_not_there() {
        var free = hers.create(
                "{\"title\":\"Free\",\"start\":\"2026-03-02T10:00:00Z\",\"end\":\"2026-03-02T11:00:00Z\",\"visibility\":\"PRIVATE\",\"isBusy\":false}");

        his.get(free).statusCode(404).body("detail", is("There is no such event."));
        his.list(RANGE).body("events", empty());
    }

    @Test
    void a_search_finds_words_in_what_is_seen_whole() {
        doctor("PRIVATE");
        hers.create(
                "{\"title\":\"Doctor's \\u00c4rztehaus\",\"start\":\"2026-03-02T12:00:00Z\",\"end\":\"2026-03-02T13:00:00Z\",\"location\":\"Berlin\"}");

        hers.list(RANGE + "&q=doctor").body("events", hasSize(2));
        his.list(RANGE + "&q=doctor").body("events", hasSize(1)).body("events[0].location", is("Berlin"));
        his.list(RANGE + "&q=Busy").body("events", empty());
        his.list(RANGE + "&q=berlin A\u0308RZTE").body("events", hasSize(1));
        his.list(RANGE + "&q=berlin munich").body("events", empty());
        his.list(RANGE + "&q=%").body("events", empty());
        his.list(RANGE + "&q=" + "x".repeat(201)).statusCode(422);
    }

    @Test
    void who_may_edit_others_may_not_edit_what_is_private_locked_or_hidden() {
        var secret = doctor("PRIVATE");
        var team = doctor("TEAM");
        var locked = hers.create(
                "{\"title\":\"Fixed\",\"start\":\"2026-03-02T10:00:00Z\",\"end\":\"2026-03-02T11:00:00Z\",\"isLocked\":true}");

        his.patch(secret, "{\"title\":\"A\"}").statusCode(403).body("code", is("forbidden"));
        his.delete(secret).statusCode(403);
        his.patch(team, "{\"title\":\"A\"}").statusCode(403);
        his.patch(locked, "{\"title\":\"A\"}").statusCode(403).body("code", is("event-locked"));
        his.delete(locked).statusCode(403);
        hers.patch(locked, "{\"title\":\"A\"}").statusCode(200);
    }

    @Test
    void a_series_with_a_private_occurrence_of_another_is_not_deleted_under_it() {
        var series = hers.series("Daily", "2026-03-02T08:00:00Z", "2026-03-02T08:30:00Z", "UTC", "FREQ=DAILY;COUNT=3");
        hers.patch(series + "?scope=this&occurrence=2026-03-03T08:00:00Z", "{\"visibility\":\"PRIVATE\"}")
                .statusCode(200);

        his.delete(series).statusCode(403);
        his.delete(series + "?scope=this&occurrence=2026-03-03T08:00:00Z").statusCode(403);
        his.patch(series + "?scope=this&occurrence=2026-03-03T08:00:00Z", "{\"title\":\"A\"}")
                .statusCode(403);
        his.delete(series + "?scope=following&occurrence=2026-03-04T08:00:00Z").statusCode(204);
        his.list("from=2026-03-02&to=2026-03-06").body("events", hasSize(2));
    }

    @Test
    void nobody_hides_an_event_from_the_own_eyes() {
        var id = hers.create(
                "{\"title\":\"Shared\",\"start\":\"2026-03-02T10:00:00Z\",\"end\":\"2026-03-02T11:00:00Z\"}");

        his.patch(id, "{\"visibility\":\"PRIVATE\",\"isBusy\":false}").statusCode(422);
        his.patch(id, "{\"visibility\":\"PRIVATE\"}").statusCode(200).body("event.masked", is(true));
    }

    @Test
    void a_cursor_ends_with_the_view_that_it_was_made_for() {
        hers.series("Daily", "2026-03-02T08:00:00Z", "2026-03-02T08:30:00Z", "UTC", "FREQ=DAILY");
        var range = "from=2026-03-01&to=2026-04-01&limit=10";
        String cursor = his.list(range).extract().path("nextCursor");

        his.list(range + "&cursor=" + cursor).statusCode(200).body("events", hasSize(10));
        hers.list(range + "&cursor=" + cursor).statusCode(400).body("code", is("invalid-cursor"));
        his.list("from=2026-03-02&to=2026-04-01&limit=10&cursor=" + cursor).statusCode(400);
        his.list(range + "&q=Daily&cursor=" + cursor).statusCode(400);
        his.list(range + "&cursor=" + (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1))
                .statusCode(400);
        anna.share(hers.calendar(), Api.somebody("cleo"), "VIEW");
        his.list(range + "&cursor=" + cursor).statusCode(409).body("code", is("cursor-stale"));
    }

    private String doctor(String visibility) {
        return hers.create(
                "{\"title\":\"Doctor\",\"start\":\"2026-03-02T10:00:00Z\",\"end\":\"2026-03-02T11:00:00Z\",\"visibility\":\"%s\"}"
                        .formatted(visibility));
    }
}
