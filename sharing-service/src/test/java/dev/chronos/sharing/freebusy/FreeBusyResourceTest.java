package dev.chronos.sharing.freebusy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.sharing.agenda.Planted;
import dev.chronos.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class FreeBusyResourceTest {
    private static final String DAYS = "?from=2026-03-02&to=2026-03-04";

    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");
    private String calendar = "";
    private Planted plant = new Planted("", "");

    @BeforeEach
    void make() {
        calendar = anna.calendar("Work");
        plant = new Planted(calendar, anna.id());
        ben.id();
    }

    @Test
    void taken_times_are_cut_to_the_range_merged_and_without_ids() {
        plant.event("A", "2026-03-01 23:00", "2026-03-02 01:00", Map.of());
        plant.event("B", "2026-03-02 09:00", "2026-03-02 10:00", Map.of());
        plant.event("C", "2026-03-02 10:00", "2026-03-02 11:00", Map.of("visibility", "PRIVATE"));
        plant.event("D", "2026-03-02 09:30", "2026-03-02 09:45", Map.of());
        plant.event("E", "2026-03-02 12:00", "2026-03-02 13:00", Map.of("isBusy", false));
        plant.event("F", "2026-03-02 14:00", "2026-03-02 15:00", Map.of("status", "CANCELLED"));
        plant.event(
                "G",
                "2026-03-01 20:00",
                "2026-03-01 21:00",
                Map.of("isRecurring", true, "recurringRule", "FREQ=DAILY;COUNT=3"));
        grant();

        var shown = ben.as()
                .get("/api/calendars/" + calendar + "/freebusy" + DAYS)
                .then()
                .statusCode(200)
                .body(
                        "busy.collect { it.start + '/' + it.end }",
                        equalTo(List.of(
                                "2026-03-02T00:00:00Z/2026-03-02T01:00:00Z",
                                "2026-03-02T09:00:00Z/2026-03-02T11:00:00Z",
                                "2026-03-02T20:00:00Z/2026-03-02T21:00:00Z",
                                "2026-03-03T20:00:00Z/2026-03-03T21:00:00Z")))
                .extract()
                .asString();

        assertThat(shown).doesNotContain("\"id\"", "title");
        ben.as().get("/api/calendars/" + calendar + "/events").then().statusCode(403);
        Api.somebody("cleo")
                .as()
                .get("/api/calendars/" + calendar + "/freebusy")
                .then()
                .statusCode(404);
    }

    @Test
    void people_are_known_to_those_who_hold_a_grant_of_theirs() {
        plant.event("B", "2026-03-02 09:00", "2026-03-02 10:00", Map.of());
        var query = "{\"emails\":[\"%s\",\"nobody@chronos.test\"],\"from\":\"2026-03-02\",\"to\":\"2026-03-04\"}"
                .formatted(anna.email().toUpperCase(java.util.Locale.ROOT));

        ben.json(query)
                .post("/api/freebusy")
                .then()
                .statusCode(200)
                .body("people.known", equalTo(List.of(false, false)))
                .body("people[0].busy", empty());
        Rows.execute("update \"calendars\" set \"isPublic\" = true where \"id\" = ?", calendar);
        ben.json(query).post("/api/freebusy").then().body("people.known", equalTo(List.of(false, false)));
        grant();
        ben.json(query)
                .post("/api/freebusy")
                .then()
                .statusCode(200)
                .body("people.known", equalTo(List.of(true, false)))
                .body("people[0].email", is(anna.email()))
                .body("people[0].busy", hasSize(1))
                .body("people[0].busy[0].start", is("2026-03-02T09:00:00Z"))
                .body("people[1].busy", empty());
    }

    @Test
    void a_question_has_bounds() {
        var many = IntStream.range(0, 21)
                .mapToObj(n -> "\"a%d@chronos.test\"".formatted(n))
                .collect(Collectors.joining(","));

        ben.json("{\"emails\":[" + many + "]}").post("/api/freebusy").then().statusCode(422);
        ben.json("{\"emails\":[]}").post("/api/freebusy").then().statusCode(422);
        ben.json("{\"emails\":[\"no address\"]}").post("/api/freebusy").then().statusCode(422);
        ben.json("{\"emails\":[\"a@chronos.test\"],\"from\":\"2026-01-01\",\"to\":\"2026-06-01\"}")
                .post("/api/freebusy")
                .then()
                .statusCode(422);
    }

    private void grant() {
        Rows.execute("""
                insert into "calendar_busy_grants" ("id", "calendarId", "userId", "grantedById", "createdAt", "updatedAt")
                values (?, ?, ?, ?, now(), now())
                """, "b" + calendar, calendar, ben.id(), anna.id());
    }
}
