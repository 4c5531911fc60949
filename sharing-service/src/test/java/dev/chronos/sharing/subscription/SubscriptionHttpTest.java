package dev.chronos.sharing.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subscribing, and what owners and others may do with a subscription. */
@ServiceTest
class SubscriptionHttpTest {
    private Api anna = new Api("nobody", "none");
    private Feed feed;

    @BeforeEach
    void start() throws IOException {
        anna = Api.somebody("anna");
        feed = Feed.of(Feed.file("Matches", "Final", "Semifinal"));
    }

    @AfterEach
    void end() throws IOException {
        feed.close();
    }

    @Test
    void an_outside_calendar_becomes_one_of_the_callers() {
        var address = feed.url().replace("//", "//me:hush@") + "?token=secret";

        var calendar = Feed.subscribe(anna, address)
                .statusCode(201)
                .header("Location", notNullValue())
                .body("calendar.name", is("Matches"))
                .body("calendar.isSubscribed", is(true))
                .body("calendar.role", is("OWNER"))
                .body("subscription.url", is(feed.url().replace("//", "//***@") + "?token=***"))
                .body("subscription.state", is("OK"))
                .body("subscription.error", is((Object) null))
                .body("subscription.fetchedAt", notNullValue())
                .extract()
                .<String>path("calendar.id");

        assertThat(Feed.titles(calendar)).containsExactly("Final", "Semifinal");
        assertThat(Feed.contentVersion(calendar)).isEqualTo(1);
        assertThat(feed.server.requests().get(0)).containsIgnoringCase("authorization: Basic bWU6aHVzaA==");
        anna.as()
                .get("/api/calendars/" + calendar + "/events?from=2026-03-04&to=2026-03-05")
                .then()
                .statusCode(200)
                .body("events.title", equalTo(List.of("Final", "Semifinal")));
        anna.as()
                .get("/api/subscriptions")
                .then()
                .statusCode(200)
                .body("subscriptions", hasSize(1))
                .body("subscriptions[0].calendarId", is(calendar));
    }

    @Test
    void names_and_colors_are_the_callers_choice_and_a_feeds_own_name_makes_room() {
        feed.subscribe(anna);

        Feed.subscribe(anna, feed.url()).statusCode(201).body("calendar.name", is("Matches 2"));
        anna.json("{\"url\":\"%s\",\"name\":\"Sport\",\"color\":\"#112233\"}".formatted(feed.url()))
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .body("calendar.name", is("Sport"))
                .body("calendar.color", is("#112233"));
        anna.json("{\"url\":\"%s\",\"name\":\"Sport\"}".formatted(feed.url()))
                .post("/api/subscriptions")
                .then()
                .statusCode(409)
                .body("code", is("name-taken"));
    }

    @Test
    void guests_alarms_and_tasks_of_a_feed_stay_outside() {
        var ben = Api.somebody("ben");
        ben.id();
        feed.serves(
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260304T100000Z\r\nSUMMARY:A\r\nATTENDEE:mailto:"
                        + ben.email()
                        + "\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\nEND:VEVENT\r\n"
                        + "BEGIN:VTODO\r\nUID:t\r\nSUMMARY:T\r\nEND:VTODO\r\nEND:VCALENDAR\r\n");

        var calendar = feed.subscribe(anna);

        assertThat(Feed.titles(calendar)).containsExactly("A");
        assertThat(Rows.query("select 1 from event_attendees where email = ?", ben.email()))
                .isEmpty();
        assertThat(Rows.query("select 1 from tasks where \"userId\" = ?", anna.id()))
                .isEmpty();
        assertThat(Rows.query("select reminders::text from events where \"calendarId\" = ?", calendar)
                        .get(0))
                .containsEntry("reminders", "[]");
    }

    @Test
    void nobody_writes_to_it() {
        var calendar = feed.subscribe(anna);
        var ben = Api.somebody("ben");
        ben.id();
        anna.share(calendar, ben, "ADMIN");

        for (var who : List.of(anna, ben)) {
            who.as()
                    .contentType("text/calendar")
                    .body(Feed.file("Mine", "Mine"))
                    .post("/api/calendars/" + calendar + "/import")
                    .then()
                    .statusCode(409)
                    .body("code", is("calendar-subscribed"));
        }
        assertThat(Feed.titles(calendar)).containsExactly("Final", "Semifinal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/", "https://10.0.0.1/", "http://169.254.169.254/latest/meta-data/",
                        "http://[::1]:80/",
                "https://[fd00:ec2::254]/", "webcal://192.168.1.1/a.ics", "http://[::ffff:a00:1]:22/",
                        "https://0.0.0.0/"
            })
    void the_inside_is_forbidden(String address) {
        refused(address, "feed-forbidden-address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://example.org/a", "file:///etc/passwd", "https://2130706433/", "calendar", "https://a b/"})
    void what_is_no_address_is_refused(String address) {
        Feed.subscribe(anna, address)
                .statusCode(422)
                .body("code", is("unprocessable"))
                .body("errors[0].pointer", is("/url"));
    }

    @Test
    void what_cannot_be_read_is_refused_and_leaves_nothing_behind() throws IOException {
        feed.server.does(Outside.with(500, "", ""));
        refused(feed.url(), "feed-unreachable");
        feed.server.does(Outside.with(410, "", ""));
        refused(feed.url(), "feed-unreachable");
        feed.server.does(Outside.with(302, "Location: http://10.0.0.1/\r\n", ""));
        refused(feed.url(), "feed-forbidden-address");
        feed.serves("<!doctype html><p>Sign in");
        refused(feed.url(), "not-a-calendar");
        feed.close();
        refused(feed.url(), "feed-unreachable");

        anna.as().get("/api/calendars").then().body("calendars.name", equalTo(List.of("Personal")));
    }

    @Test
    void fifty_are_enough() {
        var owner = anna.id();
        Rows.execute("""
                insert into calendars (id, name, "createdAt", "updatedAt", "userId")
                select ? || n, 'S' || n, now(), now(), ? from generate_series(1, 50) n""", owner, owner);
        Rows.execute("""
                insert into calendar_subscriptions ("calendarId", "createdById", url, "nextAt", "createdAt", "updatedAt")
                select ? || n, ?, 'https://example.org/', now() + interval '1 day', now(), now() from generate_series(1, 50) n""", owner, owner);

        refused(feed.url(), "too-many-subscriptions", 409);

        assertThat(feed.server.requests()).isEmpty();
    }

    @Test
    void only_its_owner_sees_where_it_comes_from() {
        var calendar = feed.subscribe(anna);
        var ben = Api.somebody("ben");
        ben.id();
        anna.share(calendar, ben, "ADMIN");
        var path = "/api/subscriptions/" + calendar;

        ben.as().get(path).then().statusCode(403);
        ben.as().post(path + "/refresh").then().statusCode(403);
        ben.as().delete(path).then().statusCode(403);
        ben.as().get("/api/subscriptions").then().body("subscriptions", hasSize(0));
        Api.somebody("stranger").as().get(path).then().statusCode(404);
        anna.as().get("/api/subscriptions/" + anna.calendar("Own")).then().statusCode(404);
        anna.as().get(path).then().statusCode(200).body("state", is("OK"));
    }

    @Test
    void a_refresh_is_asked_for_once_a_minute() {
        var calendar = feed.subscribe(anna);
        var path = "/api/subscriptions/" + calendar + "/refresh";

        anna.as().post(path).then().statusCode(429).header("Retry-After", "60").body("code", is("refreshed-just-now"));
        Rows.execute(
                "update calendar_subscriptions set \"attemptedAt\" = now() at time zone 'UTC' - interval '2 minutes' where \"calendarId\" = ?",
                calendar);
        anna.as().post(path).then().statusCode(202).body("calendarId", is(calendar));
        anna.as().post(path).then().statusCode(429);
    }

    @Test
    void its_end_is_the_end_of_its_calendar() {
        var calendar = feed.subscribe(anna);

        anna.as().delete("/api/subscriptions/" + calendar).then().statusCode(204);

        anna.as().get("/api/calendars/" + calendar).then().statusCode(404);
        anna.as().get("/api/subscriptions/" + calendar).then().statusCode(404);
        assertThat(Rows.query("select 1 from calendar_subscriptions where \"calendarId\" = ?", calendar))
                .isEmpty();
        Feed.subscribe(anna, feed.url()).statusCode(201).body("calendar.name", is("Matches"));
    }

    private void refused(String address, String code) {
        refused(address, code, 422);
    }

    private void refused(String address, String code, int status) {
        Feed.subscribe(anna, address)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", is(code));
    }
}
