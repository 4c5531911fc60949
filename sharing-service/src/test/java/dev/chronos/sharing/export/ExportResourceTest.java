package dev.chronos.sharing.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.sharing.agenda.Planted;
import dev.chronos.testkit.Rows;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ExportResourceTest {
    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");
    private String calendar = "";

    @BeforeEach
    void make() {
        calendar = anna.calendar("Büro");
        ben.id();
        anna.share(calendar, ben, "VIEW");
        var plant = new Planted(calendar, anna.id());
        var event = plant.event("=1+1", "2026-03-02 09:00", "2026-03-02 10:00", Map.of("description", "a \"b\"\nc"));
        plant.event("Doctor", "2026-03-03 09:00", "2026-03-03 10:00", Map.of("visibility", "PRIVATE"));
        Rows.execute("""
                insert into "event_attendees" ("id", "eventId", "email", "name", "status", "updatedAt")
                values (?, ?, 'cleo@chronos.test', 'Cleo "C"; X:Y', 'ACCEPTED', now())
                """, "a" + event, event);
    }

    @Test
    void a_file_has_guests_and_can_be_imported_again() {
        var file = anna.as()
                .get("/api/calendars/" + calendar + "/export.ics")
                .then()
                .statusCode(200)
                .header("Content-Disposition", is("attachment; filename=\"B_ro.ics\"; filename*=UTF-8''B%C3%BCro.ics"))
                .extract()
                .asString();

        assertThat(file.replace("\r\n ", ""))
                .doesNotContain("METHOD:")
                .contains(
                        "ATTENDEE;CN=\"Cleo ^'C^'; X:Y\";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:cleo@chronos.test");
        anna.as()
                .contentType("text/calendar")
                .body(file)
                .post("/api/calendars/" + anna.calendar("Copy") + "/import")
                .then()
                .statusCode(201)
                .body("added", is(2));
    }

    @Test
    void a_table_is_masked_and_holds_no_formula() {
        var table = anna.as()
                .get("/api/calendars/" + calendar + "/export.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var masked = ben.as()
                .get("/api/calendars/" + calendar + "/export.csv")
                .then()
                .extract()
                .asString();

        assertThat(table)
                .startsWith(
                        "title,start,end,allDay,timezone,recurrence,location,description,status,visibility,busy,categories,url\r\n")
                .contains(
                        "\r\n'=1+1,2026-03-02T09:00:00Z,2026-03-02T10:00:00Z,false,UTC,,,\"a \"\"b\"\"\nc\",CONFIRMED,SHARED,true,,\r\n")
                .contains("Doctor");
        assertThat(masked).contains("\r\nBusy,2026-03-03T09:00:00Z").doesNotContain("Doctor");
    }

    @Test
    void taking_events_away_needs_the_right_to_see_them() {
        Rows.execute("""
                insert into "calendar_busy_grants" ("id", "calendarId", "userId", "grantedById", "createdAt", "updatedAt")
                values (?, ?, ?, ?, now(), now())
                """, "b" + calendar, calendar, ben.id(), anna.id());
        Rows.execute(
                "delete from \"calendar_shares\" where \"calendarId\" = ? and \"sharedWithId\" = ?",
                calendar,
                ben.id());

        ben.as()
                .get("/api/calendars/" + calendar + "/export.csv")
                .then()
                .statusCode(403)
                .contentType(containsString("application/problem+json"));
        Api.somebody("cleo")
                .as()
                .get("/api/calendars/" + calendar + "/export.ics")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain, plain",
                "=cmd|' /C calc'!A0, '=cmd|' /C calc'!A0",
                "+1, '+1",
                "-1, '-1",
                "@SUM(A1), '@SUM(A1)",
                "＝1+1, '＝1+1",
                "`  =1+1`, '  =1+1",
                "`\t=1`, '\t=1",
                "a\"b, `\"a\"\"b\"`"
            })
    void a_cell_is_text(String value, String cell) {
        assertThat(Csv.cell(value)).isEqualTo(cell);
    }
}
