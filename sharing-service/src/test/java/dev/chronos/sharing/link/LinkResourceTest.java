package dev.chronos.sharing.link;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.sharing.agenda.Planted;
import dev.chronos.testkit.Rows;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class LinkResourceTest {
    private static final String MARCH = "?from=2026-03-01&to=2026-04-01";

    private final Api anna = Api.somebody("anna");
    private String calendar = "";

    @BeforeEach
    void make() {
        calendar = anna.calendar("Band");
        var plant = new Planted(calendar, anna.id());
        plant.event(
                "Concert",
                "2026-03-02 18:00",
                "2026-03-02 20:00",
                Map.of("visibility", "PUBLIC", "description", "loud"));
        plant.event("Rehearsal", "2026-03-03 18:00", "2026-03-03 20:00", Map.of());
        plant.event("Doctor", "2026-03-04 09:00", "2026-03-04 10:00", Map.of("visibility", "PRIVATE"));
        plant.event("Idea", "2026-03-05 09:00", "2026-03-05 10:00", Map.of("visibility", "PRIVATE", "isBusy", false));
    }

    @Test
    void a_full_link_shows_events_and_hides_private_ones() {
        var token = token(make("{\"kind\":\"FULL\",\"label\":\"fans\"}"));

        given().get("/public/" + token)
                .then()
                .statusCode(200)
                .body("calendar.name", is("Band"))
                .body("kind", is("FULL"))
                .body("needsAccessCode", is(false))
                .header("Cache-Control", "private, no-cache");
        var shown = given().get("/public/" + token + "/events" + MARCH)
                .then()
                .statusCode(200)
                .body("events.title", equalTo(List.of("Concert", "Rehearsal", "Busy")))
                .body("events.masked", equalTo(List.of(false, false, true)))
                .extract()
                .asString();
        assertThat(shown).doesNotContain(anna.id(), calendar, "Doctor", anna.name());
        given().get("/feeds/" + token + ".ics").then().statusCode(200);
    }

    @Test
    void a_busy_link_shows_taken_times_only() {
        var token = token(make("{\"kind\":\"BUSY\"}"));

        given().get("/public/" + token + "/events" + MARCH)
                .then()
                .statusCode(403)
                .body("code", is("forbidden"));
        given().get("/public/" + token + "/freebusy" + MARCH)
                .then()
                .statusCode(200)
                .body(
                        "busy.start",
                        equalTo(List.of("2026-03-02T18:00:00Z", "2026-03-03T18:00:00Z", "2026-03-04T09:00:00Z")));
        var text = given().get("/feeds/" + token + ".ics").asString();
        assertThat(text.split("SUMMARY:Busy", -1)).hasSize(4);
        assertThat(text).doesNotContain("Concert", "Rehearsal");
    }

    @Test
    void an_access_code_is_asked_for_and_wrong_ones_are_counted() {
        var made = make("{\"kind\":\"FULL\",\"accessCode\":\"open sesame\"}");
        var token = token(made);

        made.body("link.hasAccessCode", is(true)).body("feedUrl", nullValue());
        given().get("/public/" + token)
                .then()
                .statusCode(200)
                .body("needsAccessCode", is(true))
                .body("calendar.name", is(""));
        given().get("/feeds/" + token + ".ics").then().statusCode(404);
        given().get("/public/" + token + "/events").then().statusCode(401).body("code", is("access-code-required"));
        for (var i = 0; i < CodeTries.MOST - 1; i++) {
            with(token, "wrong " + i).then().statusCode(401);
        }
        with(token, "open sesame").then().statusCode(200).body("events", hasSize(3));
        with(token, "open sesame").then().statusCode(200);
        with(token, "wrong").then().statusCode(401);
        with(token, "open sesame")
                .then()
                .statusCode(429)
                .body("code", is("too-many-tries"))
                .header("Retry-After", is("900"));
        assertThat(Rows.query(
                                "select \"accessCodeHash\" as h from \"calendar_links\" where \"calendarId\" = ?",
                                calendar)
                        .toString())
                .contains("pbkdf2-sha256$600000$")
                .doesNotContain("sesame");
    }

    @Test
    void a_link_is_changed_rotated_and_revoked() {
        var made = make("{\"kind\":\"FULL\",\"label\":\"fans\",\"accessCode\":\"open sesame\"}");
        var id = made.extract().<String>path("link.id");
        var path = "/api/calendars/" + calendar + "/links/" + id;

        anna.json("{\"label\":null,\"accessCode\":null,\"expiresAt\":\"2100-01-01T00:00:00Z\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("link.label", nullValue())
                .body("link.hasAccessCode", is(false))
                .body("link.expiresAt", is("2100-01-01T00:00:00Z"));
        given().get("/public/" + token(made) + "/events").then().statusCode(200);
        var rotated = anna.as()
                .post(path + "/rotate")
                .then()
                .statusCode(200)
                .body("url", startsWith("https://chronos.test/p/l"));
        given().get("/public/" + token(made)).then().statusCode(404);
        given().get("/public/" + token(rotated)).then().statusCode(200);
        anna.as().delete(path).then().statusCode(204);
        given().get("/public/" + token(rotated)).then().statusCode(404);
        anna.as().delete(path).then().statusCode(404);
        anna.as().get("/api/calendars/" + calendar + "/links").then().body("links", hasSize(0));
        assertThat(Rows.query(
                        "select \"action\" from \"activity_logs\" where \"entityId\" = ? and \"action\" like 'link.%' order by \"createdAt\"",
                        calendar))
                .extracting(row -> row.get("action"))
                .containsExactly("link.created", "link.changed", "link.rotated", "link.revoked");
    }

    @Test
    void a_link_that_has_ended_is_not_found_and_its_owner_still_sees_it() {
        var token = token(make("{\"kind\":\"FULL\",\"expiresAt\":\"2100-01-01T00:00:00Z\"}"));
        Rows.execute(
                "update \"calendar_links\" set \"expiresAt\" = now() - interval '1 minute' where \"calendarId\" = ?",
                calendar);

        given().get("/public/" + token).then().statusCode(404);
        given().get("/public/" + token + "/freebusy").then().statusCode(404);
        given().get("/feeds/" + token + ".ics").then().statusCode(404);
        anna.as()
                .get("/api/calendars/" + calendar + "/links")
                .then()
                .body("links", hasSize(1))
                .body("links[0].createdAt", notNullValue())
                .body("links[0].url", nullValue());
    }

    @Test
    void only_the_owner_has_links() {
        var ben = Api.somebody("ben");
        ben.id();
        anna.share(calendar, ben, "ADMIN");
        var links = "/api/calendars/" + calendar + "/links";

        ben.as().get(links).then().statusCode(403);
        ben.json("{\"kind\":\"FULL\"}").post(links).then().statusCode(403);
        Api.somebody("cleo").json("{\"kind\":\"FULL\"}").post(links).then().statusCode(404);
        given().contentType("application/json")
                .body("{\"kind\":\"FULL\"}")
                .post(links)
                .then()
                .statusCode(401);
    }

    @Test
    void a_public_calendar_is_open_to_everybody_as_to_a_guest() {
        var open = "/public/calendars/" + calendar;
        given().get(open).then().statusCode(404);
        Rows.execute("update \"calendars\" set \"isPublic\" = true where \"id\" = ?", calendar);

        given().get(open).then().statusCode(200).body("calendar.name", is("Band"));
        given().get(open + "/events" + MARCH)
                .then()
                .statusCode(200)
                .body("events.title", equalTo(List.of("Concert", "Busy")));
        given().get(open + "/freebusy" + MARCH).then().statusCode(200).body("busy", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"ALL\"}",
                "{\"kind\":\"FULL\",\"accessCode\":\"short\"}",
                "{\"kind\":\"FULL\",\"label\":\"a\\nb\"}",
                "{\"kind\":\"FULL\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}",
                "{\"kind\":\"FULL\",\"tokenHash\":\"x\"}"
            })
    void a_bad_link_is_refused(String body) {
        anna.json(body)
                .post("/api/calendars/" + calendar + "/links")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422));
    }

    private ValidatableResponse make(String body) {
        return anna.json(body)
                .post("/api/calendars/" + calendar + "/links")
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store");
    }

    private static String token(ValidatableResponse made) {
        var url = made.extract().<String>path("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Response with(String token, String code) {
        return given().header("X-Access-Code", code).get("/public/" + token + "/events" + MARCH);
    }
}
