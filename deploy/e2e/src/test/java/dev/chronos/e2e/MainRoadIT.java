package dev.chronos.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main road over HTTP, step by step: import, read, understand, share, see each other.
 *
 * <p>The week is that of Monday 2024-03-25 in Europe/Berlin, where summer time begins on its Sunday at 02:00. What is
 * expected was worked out by hand from {@code calendars/team.ics}:
 *
 * <pre>
 * Mon 25  standup, moved to 10:00 in New York (EDT) = 14:00Z = 15:00 in Berlin (CET)         30 min
 * Tue 26  review 10:00-11:30 and paperwork 11:00-12:00: 150 gross, 30 twice, 120 net         120 min
 * Wed 27  standup excluded (EXDATE), reading is TRANSPARENT                                    0 min
 * Thu 28  launch 22:30Z-00:30Z = 23:30-01:30: until midnight; offsite is all day               30 min
 * Fri 29  launch from midnight 90, dentist 08:00-09:00                                        150 min
 * Sun 31  maintenance 01:30 CET (00:30Z) to 03:30 CEST (01:30Z)                                60 min
 * </pre>
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainRoadIT {
    private static final String MONDAY = "2024-03-25";
    private static final String NEXT_MONDAY = "2024-04-01";

    private static String calendar;

    @BeforeAll
    static void start() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        calendar = Api.newCalendar("alice", "Main road");
    }

    @Test
    @Order(1)
    void alice_imports_a_calendar_and_is_told_what_became_of_each_part() {
        Api.as("alice")
                .contentType("text/calendar; charset=utf-8")
                .body(Api.file("team.ics"))
                .post("/api/calendars/{id}/import", calendar)
                .then()
                .statusCode(201)
                .body("events.added", equalTo(10))
                .body("tasks.added", equalTo(2))
                .body("skipped", hasSize(1))
                .body("skipped[0].uid", equalTo("broken@example.com"));
    }

    @Test
    @Order(2)
    void a_second_import_of_the_same_file_changes_nothing() {
        Api.as("alice")
                .contentType("text/calendar")
                .body(Api.file("team.ics"))
                .post("/api/calendars/{id}/import", calendar)
                .then()
                .statusCode(201)
                .body("added", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(12));
    }

    @Test
    @Order(3)
    void the_calendar_shows_occurrences_where_they_are_in_her_zone() {
        Api.as("alice").get("/api/calendars").then().statusCode(200).body("calendars.id", hasItem(calendar));
        Api.as("alice")
                .get("/api/calendars/{id}", calendar)
                .then()
                .statusCode(200)
                .body("id", equalTo(calendar))
                .body("role", equalTo("OWNER"));

        var week = week("alice");

        assertThat(week.getString("zone")).isEqualTo("Europe/Berlin");
        assertThat(week.getList("events.findAll { it.title.startsWith('Standup') }.start"))
                .containsExactly("2024-03-25T14:00:00Z");
        assertThat(week.getList("events.findAll { it.title == 'Offsite' }.startDate"))
                .containsExactly("2024-03-28");
        assertThat(week.getList("events.findAll { it.title.startsWith('Maintenance') }.end"))
                .containsExactly("2024-03-31T01:30:00Z");
    }

    @Test
    @Order(4)
    void the_numbers_of_the_week_are_exact() {
        Api.as("alice")
                .get("/api/analytics?start={from}&end={to}", MONDAY, NEXT_MONDAY)
                .then()
                .statusCode(200)
                .body("range.zone", equalTo("Europe/Berlin"))
                .body("range.minutes", equalTo(7 * 1440 - 60))
                .body("metrics.occurrences.value", equalTo(6))
                .body("metrics.busyNetMinutes.value", equalTo(390))
                .body("metrics.busyGrossMinutes.value", equalTo(420))
                .body("metrics.doubleBookedMinutes.value", equalTo(30))
                .body("metrics.meetingNetMinutes.value", equalTo(120))
                .body("metrics.perDayNetMinutes.value", contains(30, 120, 0, 30, 150, 0, 60))
                .body("metrics.busiestDay.value", equalTo("2024-03-29"))
                .body("metrics.afterHoursMinutes.value", equalTo(240))
                .body("metrics.weekendMinutes.value", equalTo(60))
                .body("metrics.tasksCompleted.value", equalTo(1));
    }

    @Test
    @Order(5)
    void insights_are_computed_stored_and_read_again() {
        var made = Api.as("alice")
                .contentType(ContentType.JSON)
                .body(Map.of("start", MONDAY, "end", NEXT_MONDAY))
                .post("/api/ai/insights")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var read = Api.as("alice")
                .get("/api/ai/insights?start={from}&end={to}", MONDAY, NEXT_MONDAY)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(made.getList("insights")).isNotEmpty();
        assertThat(read.getList("insights.id")).isEqualTo(made.getList("insights.id"));
        assertThat(made.getList("insights.title", String.class)).noneMatch(String::isBlank);
    }

    @Test
    @Order(6)
    void a_weekly_report_is_made_once() {
        var first = Api.as("alice").contentType(ContentType.JSON).body("{}").post("/api/ai/insights/weekly");
        var second = Api.as("alice").contentType(ContentType.JSON).body("{}").post("/api/ai/insights/weekly");

        assertThat(first.statusCode()).isIn(200, 201);
        assertThat(first.jsonPath().getString("report.category")).isEqualTo("weekly_report");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.jsonPath().getString("report.id"))
                .isEqualTo(first.jsonPath().getString("report.id"));
    }

    @Test
    @Order(7)
    void before_it_is_shared_the_calendar_does_not_exist_for_bob() {
        for (var path : new String[] {"", "/events", "/shares", "/presence"}) {
            Api.as("bob").get("/api/calendars/" + calendar + path).then().statusCode(404);
        }
    }

    @Test
    @Order(8)
    void alice_shares_it_and_bob_gets_a_mail_and_a_row_in_his_list() {
        Api.as("alice")
                .contentType(ContentType.JSON)
                .body(Map.of("calendarId", calendar, "email", "bob@chronos.local", "permission", "VIEW"))
                .post("/api/calendars/share")
                .then()
                .statusCode(201)
                .body("share.calendarId", equalTo(calendar))
                .body("share.permission", equalTo("VIEW"));

        Api.as("bob").get("/api/calendars").then().body("calendars.id", hasItem(calendar));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var mails = RestAssured.given()
                    .get(RunningChronos.env("CHRONOS_MAIL_URL"))
                    .then()
                    .extract()
                    .asString();
            assertThat(mails).contains("bob@chronos.local").contains("Main road");
        });
    }

    @Test
    @Order(9)
    void bob_accepts_and_sees_private_events_as_busy_only() {
        String invitation = Api.as("bob")
                .get("/api/invitations")
                .then()
                .statusCode(200)
                .extract()
                .path("invitations.find { it.calendar.id == '" + calendar + "' }.id");

        Api.as("bob").post("/api/invitations/{id}/accept", invitation).then().statusCode(200);

        var week = week("bob");
        assertThat(week.getString("zone")).isEqualTo("America/New_York");
        assertThat(week.getList("events.title", String.class))
                .contains("Design review", "Busy")
                .doesNotContain("Dentist");
        assertThat(week.prettify()).doesNotContain("Dentist");
    }

    @Test
    @Order(10)
    void bob_may_look_but_neither_share_nor_import() {
        Api.as("bob")
                .contentType(ContentType.JSON)
                .body(Map.of("calendarId", calendar, "email", "carol@chronos.local", "permission", "VIEW"))
                .post("/api/calendars/share")
                .then()
                .statusCode(403);
        Api.as("bob")
                .contentType("text/calendar")
                .body(Api.file("team.ics"))
                .post("/api/calendars/{id}/import", calendar)
                .then()
                .statusCode(403);
        Api.as("carol").get("/api/calendars").then().body("calendars.id", not(hasItem(calendar)));
    }

    @Test
    @Order(11)
    void both_see_each_other_in_the_presence_list() {
        for (var person : new String[] {"alice", "bob"}) {
            Api.as(person)
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .post("/api/calendars/{id}/presence/join", calendar)
                    .then()
                    .statusCode(200);
        }

        Api.as("bob")
                .get("/api/calendars/{id}/presence", calendar)
                .then()
                .statusCode(200)
                .body("name", containsInAnyOrder("Alice Anders", "Bob Brown"))
                .body("[0].keySet()", hasItems("userId", "joinedAt"));

        Api.as("bob")
                .post("/api/calendars/{id}/presence/leave", calendar)
                .then()
                .statusCode(204);
        Api.as("alice").get("/api/calendars/{id}/presence", calendar).then().body("name", contains("Alice Anders"));
    }

    private static JsonPath week(String person) {
        return Api.as(person)
                .get("/api/calendars/{id}/events?from={from}&to={to}", calendar, MONDAY, NEXT_MONDAY)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
