package dev.chronos.sharing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.sharing.ical.Ics;
import dev.chronos.testkit.Rows;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an import leaves in the database, and what it answers. */
@ServiceTest
class ImportHttpTest {
    private static final RestAssuredConfig AS_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("text/calendar", ContentType.BINARY));

    private Api anna = new Api("nobody", "none");
    private String calendar = "";

    @BeforeEach
    void start() {
        anna = Api.somebody("anna");
        calendar = anna.calendar("Import");
    }

    @Test
    void a_file_is_imported_and_the_broken_event_named() {
        send(anna, Ics.file("team.ics"))
                .statusCode(201)
                .body("added", is(12))
                .body("events", equalTo(Map.of("added", 10, "updated", 0, "unchanged", 0)))
                .body("tasks", equalTo(Map.of("added", 2, "updated", 0, "unchanged", 0)))
                .body("skipped", hasSize(1))
                .body("skipped[0].uid", is("broken@example.com"))
                .body("skipped[0].component", is("VEVENT"))
                .body("skipped[0].code", is("bad-date"))
                .body("skipped[0].reason", containsString("2024-13-77 at noon"))
                .body("warnings", empty());

        var moved = event("Standup, one hour later");
        var series = event("Standup with the New York office");
        assertThat(moved.get("recurringId")).isEqualTo(series.get("id"));
        assertThat(String.valueOf(moved.get("metadata"))).contains("\"originalStart\": \"2024-03-25T13:00:00Z\"");
        assertThat(series.get("isRecurring")).isEqualTo(true);
        assertThat(String.valueOf(series.get("startDateTime"))).isEqualTo("2024-03-04 14:00:00.0");
        assertThat(String.valueOf(series.get("excludeDates"))).contains("2024-03-27 13:00:00");
        assertThat(Rows.query("select * from event_attendees where \"eventId\" = ?", series.get("id")))
                .hasSize(2);
        assertThat(Rows.query("select \"eventCount\" from calendars where id = ?", calendar))
                .containsExactly(Map.of("eventCount", 10));
        assertThat(contentVersion()).isEqualTo(1);
        assertThat(Rows.query(
                        "select * from activity_logs where \"entityId\" = ? and action = 'calendar.imported'",
                        calendar))
                .hasSize(1);
        assertThat(Rows.query("select id from mail_outbox where recipient like '%example.com'"))
                .isEmpty();
    }

    @Test
    void a_second_import_changes_nothing_not_even_what_was_edited_here() {
        send(anna, Ics.file("team.ics")).statusCode(201);
        Rows.execute("update events set title = 'edited' where \"calendarId\" = ? and title = 'Dentist'", calendar);

        send(anna, Ics.file("team.ics"))
                .statusCode(201)
                .body("added", is(0))
                .body("updated", is(0))
                .body("unchanged", is(12));

        assertThat(contentVersion()).isEqualTo(1);
        assertThat(titles()).contains("edited").doesNotContain("Dentist");
    }

    @Test
    void a_newer_version_replaces_and_an_older_one_does_not() {
        var first =
                Ics.event("DTSTART:20260101T100000Z", "SUMMARY:First", "SEQUENCE:3", "ATTENDEE:mailto:a@example.com");
        send(anna, first).body("added", is(1));

        send(anna, first.replace("First", "Second").replace("a@example.com", "b@example.com"))
                .body("updated", is(1));
        send(anna, first.replace("First", "Third").replace("SEQUENCE:3", "SEQUENCE:2"))
                .body("unchanged", is(1));

        assertThat(titles()).containsExactly("Second");
        assertThat(Rows.query(
                        "select email from event_attendees where \"eventId\" = ?",
                        event("Second").get("id")))
                .containsExactly(Map.of("email", "b@example.com"));
        assertThat(contentVersion()).isEqualTo(2);
    }

    @Test
    void a_lone_occurrence_finds_its_series_later() {
        var lone = Ics.event("RECURRENCE-ID:20260108T100000Z", "DTSTART:20260108T120000Z", "SUMMARY:Moved");

        send(anna, lone).body("added", is(1));
        assertThat(event("Moved").get("recurringId")).isNull();
        send(anna, Ics.event("DTSTART:20260101T100000Z", "RRULE:FREQ=WEEKLY", "SUMMARY:Series"))
                .body("added", is(1));
        send(anna, lone).body("updated", is(1));
        send(anna, lone).body("unchanged", is(1));

        assertThat(event("Moved").get("recurringId")).isEqualTo(event("Series").get("id"));
    }

    @Test
    void what_was_deleted_comes_back_as_a_new_row() {
        send(anna, Ics.event("DTSTART:20260101T100000Z", "SUMMARY:Back")).body("added", is(1));
        Rows.execute("update events set \"deletedAt\" = now() where \"calendarId\" = ?", calendar);

        send(anna, Ics.event("DTSTART:20260101T100000Z", "SUMMARY:Back")).body("added", is(1));

        assertThat(titles()).containsExactly("Back");
    }

    @Test
    void an_address_of_a_verified_user_becomes_that_user_and_nobody_else_is_made() {
        var ben = Api.somebody("ben");
        var benId = ben.id();

        send(
                anna,
                Ics.event(
                        "DTSTART:20260101T100000Z",
                        "ATTENDEE:MAILTO:" + ben.email().toUpperCase(Locale.ROOT),
                        "ATTENDEE:mailto:no@body.test"));

        assertThat(Rows.query("select \"userId\" from event_attendees where email = ?", ben.email()))
                .containsExactly(Map.of("userId", benId));
        assertThat(Rows.query("select id from users where email = 'no@body.test'"))
                .isEmpty();
    }

    @Test
    void parallel_imports_of_one_file_leave_one_copy() {
        var added = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> send(anna, Ics.file("team.ics"))
                        .statusCode(201)
                        .extract()
                        .<Integer>path("added"))
                .sorted()
                .toList();

        assertThat(added).isEqualTo(List.of(0, 0, 0, 0, 0, 12));
        assertThat(titles()).hasSize(10);
        assertThat(contentVersion()).isEqualTo(1);
    }

    @Test
    void one_person_importing_into_two_calendars_at_once_has_each_task_once() {
        var other = anna.calendar("Other");

        IntStream.range(0, 6)
                .parallel()
                .forEach(i -> post(anna, i % 2 == 0 ? calendar : other, Ics.file("team.ics"))
                        .statusCode(201));

        assertThat(Rows.query("select id from tasks where \"userId\" = ?", anna.id()))
                .hasSize(2);
    }

    @Test
    void what_is_no_calendar_is_refused_and_changes_nothing() {
        refused("", "empty");
        refused("GIF89a", "GIF89a");
        refused("BEGIN:VCARD\r\nFN:Anna\r\nEND:VCARD\r\n", "BEGIN:VCARD");
        refused("\0\0\0\0", "no BEGIN:VCALENDAR");
        refused("BEGIN:VCALENDAR\n" + "BEGIN:X\n".repeat(20_000), "nested");
        assertThat(contentVersion()).isZero();
    }

    @Test
    void an_archive_is_no_calendar_and_is_not_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(Ics.file("team.ics"));
        }

        send(anna, packed.toByteArray()).statusCode(422).body("code", is("not-a-calendar"));
        send(anna, "PK\u0003\u0004" + "x".repeat(1000)).statusCode(422).body("code", is("not-a-calendar"));
        assertThat(contentVersion()).isZero();
    }

    @Test
    void rules_made_to_be_expensive_slow_nobody() {
        for (var rule : List.of(
                "FREQ=SECONDLY", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2")) {
            send(anna, Ics.event("DTSTART:20000101T000000Z", "RRULE:" + rule).replace("UID:one", "UID:" + rule))
                    .statusCode(201);
        }

        anna.as()
                .get("/api/calendars/" + calendar + "/events?from=2026-01-01&to=2026-12-31")
                .then()
                .statusCode(200)
                .time(lessThan(10_000L));
    }

    @Test
    void only_text_calendar_of_at_most_5_mib_is_read() {
        for (var type : new String[] {"image/gif", "application/json", "text/calendar;charset=klingon"}) {
            anna.as()
                    .config(AS_IS.encoderConfig(AS_IS.getEncoderConfig().encodeContentTypeAs(type, ContentType.BINARY)))
                    .contentType(type)
                    .body(Ics.file("team.ics"))
                    .post("/api/calendars/" + calendar + "/import")
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json");
        }
        send(anna, new byte[5 * 1024 * 1024 + 1]).statusCode(413).body("code", is("content-too-large"));
        send(anna, new byte[20 * 1024 * 1024]).statusCode(413);
        assertThat(contentVersion()).isZero();
    }

    private void refused(String file, String found) {
        send(anna, file).statusCode(422).body("code", is("not-a-calendar")).body("detail", containsString(found));
    }

    private ValidatableResponse send(Api who, String file) {
        return send(who, file.getBytes(StandardCharsets.UTF_8));
    }

    private ValidatableResponse send(Api who, byte[] file) {
        return post(who, calendar, file);
    }

    private static ValidatableResponse post(Api who, String into, byte[] file) {
        return who.as()
                .config(AS_IS)
                .contentType("text/calendar; charset=utf-8")
                .body(file)
                .post("/api/calendars/" + into + "/import")
                .then();
    }

    private int contentVersion() {
        return anna.as().get("/api/calendars/" + calendar).then().extract().path("contentVersion");
    }

    private Map<String, Object> event(String title) {
        return Rows.query("select * from events where \"calendarId\" = ? and title = ?", calendar, title)
                .get(0);
    }

    private List<Object> titles() {
        return Rows.query("select title from events where \"calendarId\" = ? and \"deletedAt\" is null", calendar)
                .stream()
                .map(row -> row.get("title"))
                .toList();
    }
}
