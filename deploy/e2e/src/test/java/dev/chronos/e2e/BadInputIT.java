package dev.chronos.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be refused, through the gateway: the right status, a clear problem, and nothing changed. */
class BadInputIT {
    private static String calendar;
    private static String foreign;

    @BeforeAll
    static void start() {
        calendar = Api.newCalendar("alice", "Bad input");
        foreign = Api.newCalendar("bob", "Not hers");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/calendars",
        "/api/analytics",
        "/api/ai/insights",
        "/api/ai/reports/weekly",
        "/api/users/me",
        "/api/calendars/any/presence"
    })
    void without_a_valid_token_there_is_nothing_to_see(String path) {
        var parts = RunningChronos.token("alice").split("\\.");
        var forged = parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse();
        var unsigned = "eyJhbGciOiJub25lIn0." + parts[1] + ".";

        problem(Api.anonymous().get(path), 401);
        problem(Api.with(forged).get(path), 401);
        problem(Api.with(unsigned).get(path), 401);
        problem(Api.with("nonsense").get(path), 401);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/calendars",
        "/api/analytics",
        "/api/ai/insights",
        "/api/ai/reports/weekly",
        "/api/users/me",
        "/api/calendars/any/presence"
    })
    void a_token_that_has_ended_or_is_for_somebody_else_is_none(String path) {
        var ended =
                Api.issue(Map.of("grant_type", "password", "username", "alice", "password", "any", "lifetime", "-60"));
        var forServices = Api.issue(Map.of("grant_type", "client_credentials", "client_secret", "any"));

        problem(Api.with(ended).get(path), 401);
        problem(Api.with(forServices).get(path), 401);
    }

    @ParameterizedTest(name = "{1} to {0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /api/calendars       | {"name":                                                         | 400
            /api/calendars       | {"name":"x","name":"y"}                                          | 400
            /api/calendars       | {"name":"x","surprise":1}                                        | 400
            /api/calendars       | []                                                               | 400
            /api/calendars       | {"name":""}                                                      | 422
            /api/calendars/share | {"calendarId":"%s","email":"b@example.com","permission":"GOD"}   | 400
            /api/calendars/share | {"calendarId":"%s","email":"b@example.com","permission":"OWNER"} | 422
            /api/calendars/share | {"calendarId":"%s","email":"no address","permission":"VIEW"}     | 422
            /api/ai/insights     | {"start":"2026-01-08","end":"2026-01-01"}                        | 422
            /api/ai/insights     | {"start":"2020-01-01","end":"2026-01-01"}                        | 422
            /api/ai/insights     | {"start":"yesterday","end":"2026-01-01"}                         | 400
            /api/ai/insights/weekly | {"weekOf":"last week"}                                        | 400
            /api/ai/insights/weekly | {"weekOf":"2099-01-01"}                                       | 422
            /api/ai/insights/weekly | {"week":"2026-01-01"}                                         | 400
            """)
    void a_body_that_makes_no_sense_is_refused(String path, String body, int status) {
        problem(
                Api.as("alice")
                        .contentType(ContentType.JSON)
                        .body(body.replace("%s", calendar))
                        .post(path),
                status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/calendars/%s/events?from=2026-01-08&to=2026-01-01, 422",
        "/api/calendars/%s/events?from=2020-01-01&to=2026-01-01, 422",
        "/api/calendars/%s/events?from=never&to=2026-01-01, 400",
        "/api/analytics?start=2026-01-08&end=2026-01-01, 422",
        "/api/analytics?start=2020-01-01&end=2026-01-01, 422",
        "/api/analytics?start=x&end=y, 400",
        "/api/ai/insights?type=GOSSIP, 400",
        "/api/ai/insights?cursor=forged, 400",
        "/api/ai/insights?unread=perhaps, 400",
        "/api/ai/insights?minScore=high, 400",
        "/api/ai/insights?minScore=7, 422",
        "/api/ai/insights?limit=0, 422",
        "/api/ai/insights?limit=201, 422",
        "/api/ai/insights?start=2025-01-01&end=2026-02-06, 422",
        "/api/ai/insights?start=2026-01-08&end=2026-01-01, 422",
        "/api/ai/insights?start=2026-01-01, 400",
        "/api/ai/insights/missing, 404",
        "/api/ai/reports/weekly?limit=0, 422",
        "/api/ai/reports/weekly?limit=53, 422",
        "/api/ai/reports/weekly?before=yesterday, 400",
        "/api/calendars/missing, 404",
        "/api/calendars/missing/events, 404",
        "/api/calendars/missing/presence, 404",
        "/api/nowhere, 404",
        "/internal/calendars/%s/access?userId=x, 404"
    })
    void a_question_that_makes_no_sense_is_refused(String path, int status) {
        problem(Api.as("alice").get(path.formatted(calendar)), status);
    }

    /** The packaged services switch off the framework's own check, which answers without a body. */
    @ParameterizedTest
    @CsvSource({
        "CHRONOS_GATEWAY_URL, /api/%zz",
        "CHRONOS_GATEWAY_URL, /api/{id}",
        "CHRONOS_SHARING_URL, /api/%zz",
        "CHRONOS_INSIGHTS_URL, /api/analytics?start={",
        "CHRONOS_PRESENCE_URL, /api/presence/|"
    })
    void a_target_that_is_no_uri_is_refused_by_each_part(String part, String target) throws IOException {
        var url = URI.create(RunningChronos.env(part));
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + target + " HTTP/1.1\r\nHost: any\r\nConnection: close\r\n\r\n").getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json", "\"code\":\"bad-request\"");
        }
    }

    @Test
    void the_calendar_of_another_and_a_missing_one_answer_alike() {
        var other = Api.as("alice").get("/api/calendars/{id}", foreign);
        var missing = Api.as("alice").get("/api/calendars/{id}", "c" + "0".repeat(24));

        problem(other, 404);
        assertThat(other.asString().replace(foreign, "ID"))
                .isEqualTo(missing.asString().replace("c" + "0".repeat(24), "ID"));
        problem(share(foreign), 404);
        problem(importing(foreign, Api.file("team.ics"), "text/calendar"), 404);
        problem(
                Api.as("alice")
                        .contentType(ContentType.JSON)
                        .body("{}")
                        .post("/api/calendars/{id}/presence/join", foreign),
                404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"isRead":null}          | 400
            {"isRead":"yes"}         | 400
            {"score":1}              | 400
            []                       | 400
            {"actionTaken":"resign"} | 422
            """)
    void a_change_of_an_insight_that_makes_no_sense_is_refused(String body, int status) {
        problem(change("alice", insight("alice"), body), status);
    }

    @Test
    void the_insight_of_another_and_a_missing_one_answer_alike() {
        var hers = insight("alice");
        var missing = "ins_" + "a".repeat(26);

        for (var id : new String[] {hers, missing}) {
            problem(Api.as("bob").get("/api/ai/insights/{id}", id), 404);
            problem(change("bob", id, "{\"isDismissed\":true}"), 404);
        }

        Api.as("alice")
                .get("/api/ai/insights/{id}", hers)
                .then()
                .statusCode(200)
                .body("isDismissed", equalTo(false));
    }

    @Test
    void a_body_over_the_limit_is_refused_and_changes_nothing() {
        problem(importing(calendar, new byte[6 * 1024 * 1024], "text/calendar"), 413);
        problem(importing(calendar, new byte[20 * 1024 * 1024], "text/calendar"), 413);
        problem(
                Api.as("alice")
                        .contentType(ContentType.JSON)
                        .body(Map.of("name", "x".repeat(6 * 1024 * 1024)))
                        .post("/api/calendars"),
                413);
        unchanged();
    }

    @Test
    void what_is_no_calendar_is_refused_and_changes_nothing() {
        problem(importing(calendar, "GIF89a".getBytes(), "text/calendar"), 422);
        problem(importing(calendar, "".getBytes(), "text/calendar"), 422);
        problem(importing(calendar, Api.file("team.ics"), "image/gif"), 415);
        unchanged();
    }

    private static Response importing(String into, byte[] file, String type) {
        return Api.as("alice").contentType(type).body(file).post("/api/calendars/{id}/import", into);
    }

    private static String insight(String person) {
        return Api.as(person)
                .get("/api/ai/insights")
                .then()
                .statusCode(200)
                .extract()
                .path("insights[0].id");
    }

    private static Response change(String person, String insight, String body) {
        return Api.as(person).contentType(ContentType.JSON).body(body).patch("/api/ai/insights/{id}", insight);
    }

    private static Response share(String which) {
        return Api.as("alice")
                .contentType(ContentType.JSON)
                .body(Map.of("calendarId", which, "email", "carol@chronos.local", "permission", "VIEW"))
                .post("/api/calendars/share");
    }

    private static void unchanged() {
        Api.as("alice")
                .get("/api/calendars/{id}", calendar)
                .then()
                .statusCode(200)
                .body("contentVersion", equalTo(0));
    }

    private static void problem(Response response, int status) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        var body = response.jsonPath();
        assertThat(body.getInt("status")).isEqualTo(status);
        assertThat(body.getString("type")).startsWith("urn:chronos:problem:");
        assertThat(body.getString("title")).isNotBlank();
        assertThat(body.getString("detail"))
                .isNotBlank()
                .doesNotContain("Exception")
                .doesNotContain("java.");
        assertThat(body.getString("code")).isNotBlank();
    }
}
