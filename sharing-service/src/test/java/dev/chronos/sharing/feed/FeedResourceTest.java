package dev.chronos.sharing.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.sharing.agenda.LastUses;
import dev.chronos.sharing.agenda.Planted;
import dev.chronos.testkit.Rows;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class FeedResourceTest {
    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");
    private String calendar = "";
    private Planted plant = new Planted("", "");

    @Inject
    LastUses uses;

    @BeforeEach
    void make() {
        calendar = anna.calendar("Work; \\\"hard\\\"");
        plant = new Planted(calendar, anna.id());
        ben.id();
    }

    @Test
    void a_feed_shows_what_its_holder_may_see() {
        plant.event("Lunch", "2026-03-02 11:00", "2026-03-02 12:00", Map.of("timezone", "Europe/Berlin"));
        plant.event("Doctor", "2026-03-02 09:00", "2026-03-02 10:00", Map.of("visibility", "PRIVATE"));
        anna.share(calendar, ben, "VIEW");

        var mine = text(read(feed(anna), null));
        var bens = text(read(feed(ben), null));

        assertThat(mine)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .contains(
                        "METHOD:PUBLISH\r\n",
                        "X-WR-CALNAME:Work\\; \"hard\"\r\n",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT15M")
                .contains("SUMMARY:Lunch", "SUMMARY:Doctor", "CLASS:PRIVATE")
                .contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin", "DTSTART;TZID=Europe/Berlin:20260302T120000");
        assertThat(bens)
                .contains("SUMMARY:Lunch", "SUMMARY:Busy", "DTSTART:20260302T090000Z", "UID:busy-")
                .doesNotContain("Doctor", "PRIVATE");
    }

    @Test
    void an_unchanged_feed_is_304_without_a_body_and_any_change_is_seen_whoever_made_it() {
        var event = plant.event("Lunch", "2026-03-02 11:00", "2026-03-02 12:00", Map.of());
        var address = feed(anna);
        var first = read(address, null);
        var tag = first.header("ETag");

        assertThat(tag).startsWith("\"").endsWith("\"");
        first.then().header("Cache-Control", "private, no-cache").header("Set-Cookie", nullValue());
        read(address, tag).then().statusCode(304).header("ETag", tag).body(emptyOrNullString());
        read(address, "\"other\", W/" + tag).then().statusCode(304);
        given().header("If-None-Match", tag).head(address).then().statusCode(304);
        given().head(address).then().statusCode(200).header("ETag", tag).contentType("text/calendar");

        Planted.touch(event, "Late lunch", "2026-01-02 00:00:00");
        var second = read(address, tag);
        var other =
                plant.event("Old", "2020-03-02 11:00", "2020-03-02 12:00", Map.of("updatedAt", "2025-01-01 00:00:00"));
        var third = read(address, second.header("ETag"));
        Rows.execute("delete from \"events\" where \"id\" = ?", other);
        var fourth = read(address, third.header("ETag"));

        assertThat(text(second)).contains("SUMMARY:Late lunch");
        assertThat(text(third)).contains("SUMMARY:Old");
        assertThat(text(fourth)).doesNotContain("SUMMARY:Old");
        assertThat(fourth.header("ETag")).isEqualTo(second.header("ETag"));
    }

    @Test
    void a_feed_dies_with_the_share_and_answers_like_one_that_never_was() {
        anna.share(calendar, ben, "VIEW");
        var address = feed(ben);
        read(address, null).then().statusCode(200);

        ben.as().delete("/api/calendars/" + calendar + "/me").then().statusCode(204);
        Rows.execute("update \"calendars\" set \"isPublic\" = true where \"id\" = ?", calendar);
        var dead = read(address, null);
        var never = read("/feeds/f" + "A".repeat(43) + ".ics", null);

        assertThat(dead.statusCode()).isEqualTo(404);
        assertThat(dead.body().asString().replaceAll("/feeds/[^\"]*", ""))
                .isEqualTo(never.body().asString().replaceAll("/feeds/[^\"]*", ""));
    }

    @Test
    void a_share_that_has_ended_and_a_deleted_user_end_the_feed() {
        anna.share(calendar, ben, "VIEW");
        var address = feed(ben);
        var own = feed(anna);

        Rows.execute(
                "update \"calendar_shares\" set \"expiresAt\" = now() - interval '1 minute' where \"calendarId\" = ?",
                calendar);
        read(address, null).then().statusCode(404);
        Rows.execute("update \"users\" set \"deletedAt\" = now() where \"id\" = ?", anna.id());
        read(own, null).then().statusCode(404);
    }

    @Test
    void another_address_ends_the_old_one_and_a_revoked_one_is_gone() {
        var old = feed(anna);
        var address = feed(anna);

        read(old, null).then().statusCode(404);
        read(address, null).then().statusCode(200);
        anna.as()
                .get("/api/calendars/" + calendar + "/feed")
                .then()
                .statusCode(200)
                .body("exists", is(true));
        anna.as().delete("/api/calendars/" + calendar + "/feed").then().statusCode(204);
        read(address, null).then().statusCode(404);
        anna.as()
                .get("/api/calendars/" + calendar + "/feed")
                .then()
                .body("exists", is(false))
                .body("createdAt", nullValue());
        ben.as().post("/api/calendars/" + calendar + "/feed").then().statusCode(404);
    }

    @Test
    void the_last_use_is_told_to_the_hour() {
        var address = feed(anna);

        read(address, null).then().statusCode(200);
        uses.write().await().atMost(Duration.ofSeconds(5));

        anna.as().get("/api/calendars/" + calendar + "/feed").then().body("lastUsedAt", notNullValue());
    }

    @Test
    void only_the_hash_of_the_address_is_kept() {
        var token = feed(anna).replace("/feeds/", "").replace(".ics", "");

        var rows = Rows.query(
                "select t::text as \"row\" from \"calendar_feed_tokens\" t where \"calendarId\" = ?", calendar);

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("row").toString()).doesNotContain(token, token.substring(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "x.ics", ".ics", "f.ics", "%00.ics", "..%2f.ics"})
    void what_is_no_address_is_not_found(String file) {
        given().urlEncodingEnabled(false)
                .get("/feeds/" + file)
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 404))
                .contentType("application/problem+json")
                .header("Location", nullValue());
    }

    @Test
    void a_busy_grant_has_a_feed_of_taken_times() {
        plant.event("Lunch", "2026-03-02 11:00", "2026-03-02 12:00", Map.of("timezone", "Asia/Tokyo"));
        plant.event("Free", "2026-03-02 13:00", "2026-03-02 14:00", Map.of("isBusy", false));
        Rows.execute("""
                insert into "calendar_busy_grants" ("id", "calendarId", "userId", "grantedById", "createdAt", "updatedAt")
                values (?, ?, ?, ?, now(), now())
                """, "b" + calendar, calendar, ben.id(), anna.id());

        var text = text(read(feed(ben), null));

        assertThat(text)
                .containsOnlyOnce("BEGIN:VEVENT")
                .contains("SUMMARY:Busy")
                .doesNotContain("Lunch", "Tokyo");
    }

    @Test
    void a_large_calendar_comes_whole() {
        Rows.execute("""
                insert into "events" ("id", "title", "startDateTime", "endDateTime", "userId", "calendarId", "updatedAt", "visibility")
                select ? || n, 'Event ' || n, timestamp '2026-01-01' + n * interval '1 hour',
                       timestamp '2026-01-01' + (n + 1) * interval '1 hour', ?, ?, now(), 'SHARED'
                from generate_series(1, 10000) n
                """, "big" + calendar, anna.id(), calendar);

        var text = text(read(feed(anna), null));

        assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(10_001);
        assertThat(text)
                .contains("SUMMARY:Event 1\r\n", "SUMMARY:Event 10000\r\n")
                .endsWith("END:VCALENDAR\r\n");
    }

    private String feed(Api who) {
        var url = who.as()
                .post("/api/calendars/" + calendar + "/feed")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("url", startsWith("https://chronos.test/feeds/f"))
                .body("url", not(containsString(calendar)))
                .extract()
                .<String>path("url");
        return url.substring("https://chronos.test".length());
    }

    private static Response read(String address, String tag) {
        var request = given();
        return (tag == null ? request : request.header("If-None-Match", tag)).get(address);
    }

    /** With the folds taken out. */
    private static String text(Response response) {
        response.then().statusCode(200).contentType("text/calendar;charset=utf-8");
        return new String(response.asByteArray(), java.nio.charset.StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
