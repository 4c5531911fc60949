package dev.chronos.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Dora chooses the weekly digest, gets it when her week has ended, and leaves by the link in the mail.
 *
 * <p>A report is due at 08:00 on the first working day after the week, up to 20 minutes later for some people, and is
 * mailed within three days. So she lives where it is between 10:00 and 20:00 right now, and her week began on the last
 * day from Monday to Friday: whenever this runs, her last week's report is due and may still be mailed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DigestRoadIT {
    private static final String DORA = "dora@example.org";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private static ZoneId zone;
    private static LocalDate weekEnd;
    private static URI unsubscribe;

    @BeforeAll
    static void start() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        zone = Stream.of("Pacific/Honolulu", "America/New_York", "Europe/Berlin", "Asia/Tokyo")
                .map(ZoneId::of)
                .filter(one -> Math.abs(ZonedDateTime.now(one).getHour() - 15) < 5)
                .findFirst()
                .orElseThrow();
        weekEnd = LocalDate.now(zone);
        while (Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(weekEnd.getDayOfWeek())) {
            weekEnd = weekEnd.minusDays(1);
        }
    }

    @Test
    @Order(1)
    void nobody_gets_the_digest_who_has_not_chosen_it() {
        Api.as(DORA).get("/api/users/me").then().statusCode(200).body("weeklyDigest", equalTo(false));

        profile(Map.of(
                        "weeklyDigest",
                        true,
                        "timezone",
                        zone.getId(),
                        "weekStartsOn",
                        weekEnd.getDayOfWeek().getValue() % 7))
                .then()
                .statusCode(200)
                .body("weeklyDigest", equalTo(true));
    }

    @Test
    @Order(2)
    void when_her_week_has_ended_there_is_a_report_and_one_mail() {
        importTwoMeetings();
        Database.change(
                "update \"users\" set \"createdAt\" = \"createdAt\" - interval '6 days' where \"email\" = ?", DORA);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(mails()).hasSize(1));
        Api.as(DORA)
                .get("/api/ai/reports/weekly")
                .then()
                .statusCode(200)
                .body(
                        "reports.data.report.firstDate",
                        contains(weekEnd.minusDays(7).toString()));
    }

    @Test
    @Order(3)
    void the_mail_says_her_numbers_and_how_to_leave() {
        var mail = mails().get(0);
        Map<String, List<String>> headers = headers(mail);
        unsubscribe = URI.create(headers.get("List-Unsubscribe").get(0).replaceAll("^<|>$", ""));

        assertThat(mail.get("subject")).asString().startsWith("Your week, ");
        assertThat(unsubscribe.toString()).startsWith(RunningChronos.env("CHRONOS_GATEWAY_URL") + "/public/");
        assertThat(headers.get("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.get("text"))
                .asString()
                .contains("Booked time: 2 h 30 min", "/analytics?week=" + weekEnd.minusDays(7), unsubscribe.toString());
        assertThat(mail.get("html"))
                .asString()
                .contains("<html lang=\"en\">", "2 h 30 min", "href=\"" + unsubscribe + "\"")
                .doesNotContain("<img", "<script");
    }

    @Test
    @Order(4)
    void a_report_made_again_is_not_mailed_again() {
        var again = "update \"report_runs\" set \"state\" = 'PENDING', \"nextAttemptAt\" = \"createdAt\""
                + " where \"periodEnd\" = ? and \"userId\" = (select \"id\" from \"users\" where \"email\" = ?)";
        var done = "select count(*) from \"report_runs\" where \"state\" = 'DONE' and \"attempts\" >= 2"
                + " and \"periodEnd\" = ? and \"userId\" = (select \"id\" from \"users\" where \"email\" = ?)";

        assertThat(Database.change(again, weekEnd, DORA)).isEqualTo(1);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(Database.count(done, weekEnd, DORA)).isEqualTo(1));
        assertThat(Database.count("select count(*) from \"mail_outbox\" where \"recipient\" = ?", DORA))
                .isEqualTo(1);
        assertThat(mails()).hasSize(1);
    }

    @Test
    @Order(5)
    void the_link_leads_to_a_page_that_asks_and_changes_nothing() {
        Api.anonymous()
                .get(unsubscribe)
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("<form method=\"post\">"))
                .body(containsString("Unsubscribe"));
        Api.anonymous().get(forged()).then().statusCode(404).contentType(startsWith("application/problem+json"));
        leave(forged()).then().statusCode(404).contentType(startsWith("application/problem+json"));

        Api.as(DORA).get("/api/users/me").then().body("weeklyDigest", equalTo(true));
    }

    @Test
    @Order(6)
    void one_post_without_a_login_ends_the_digest_however_often() {
        for (var i = 0; i < 2; i++) {
            leave(unsubscribe).then().statusCode(200).body(containsString("You will get no more digests."));
        }

        Api.as(DORA).get("/api/users/me").then().body("weeklyDigest", equalTo(false));
        assertThat(mails()).hasSize(1);
    }

    /** On two days of the week: one of 60 minutes, one of 90. */
    private static void importTwoMeetings() {
        var first = weekEnd.minusDays(3).atTime(10, 0).atZone(zone);
        var second = weekEnd.minusDays(5).atTime(14, 0).atZone(zone);
        var file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Chronos//Stories//EN\r\n"
                + event("one", first, 60)
                + event("two", second, 90)
                + "END:VCALENDAR\r\n";
        Api.as(DORA)
                .contentType("text/calendar")
                .body(file)
                .post("/api/calendars/{id}/import", Api.newCalendar(DORA, "Work"))
                .then()
                .statusCode(201)
                .body("events.added", equalTo(2));
    }

    private static String event(String uid, ZonedDateTime start, int minutes) {
        return Stream.of(
                        "BEGIN:VEVENT",
                        "UID:digest-" + uid + "@example.com",
                        "DTSTAMP:" + stamp(start),
                        "DTSTART:" + stamp(start),
                        "DTEND:" + stamp(start.plusMinutes(minutes)),
                        "SUMMARY:Meeting " + uid,
                        "END:VEVENT",
                        "")
                .collect(Collectors.joining("\r\n"));
    }

    private static String stamp(ZonedDateTime time) {
        return STAMP.format(time.withZoneSameInstant(ZoneOffset.UTC));
    }

    private static Response profile(Map<String, ?> change) {
        return Api.as(DORA).contentType(ContentType.JSON).body(change).patch("/api/users/me");
    }

    private static Response leave(URI link) {
        return Api.anonymous()
                .contentType(ContentType.URLENC)
                .formParam("List-Unsubscribe", "One-Click")
                .post(link);
    }

    /** The link with another first sign in its signature. */
    private static URI forged() {
        var link = unsubscribe.toString();
        var signature = link.lastIndexOf('.') + 1;
        var other = link.charAt(signature) == 'A' ? 'B' : 'A';
        return URI.create(link.substring(0, signature) + other + link.substring(signature + 1));
    }

    private static List<Map<String, Object>> mails() {
        return RestAssured.given()
                .get(RunningChronos.env("CHRONOS_MAIL_URL"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("findAll { it.to.contains('" + DORA + "') }");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> headers(Map<String, Object> mail) {
        return (Map<String, List<String>>) mail.get("headers");
    }
}
