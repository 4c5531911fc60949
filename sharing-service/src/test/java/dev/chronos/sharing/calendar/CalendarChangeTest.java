package dev.chronos.sharing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class CalendarChangeTest {
    private final Api olga = Api.somebody("olga");
    private final Api ben = Api.somebody("ben");
    private String path = "";

    @BeforeEach
    void make() {
        path = "/api/calendars/" + olga.calendar("Work");
        ben.id();
    }

    @Test
    void a_change_sets_what_it_names_takes_away_what_is_null_and_leaves_the_rest() {
        olga.json("{\"description\":\"Ours\",\"timezone\":\"Europe/Berlin\",\"color\":\"#102030\"}")
                .patch(path);

        olga.json("{\"name\":\" Team \",\"description\":null}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("name", is("Team"), "description", nullValue())
                .body("timezone", is("Europe/Berlin"), "color", is("#102030"));
        olga.as().get(path).then().body("name", is("Team"));
    }

    @Test
    void a_change_that_changes_nothing_leaves_no_trace() {
        var before = olga.as().get(path).asString();

        olga.json("{\"name\":\"Work\"}").patch(path).then().statusCode(200);
        olga.json("{}").patch(path).then().statusCode(200);

        assertThat(olga.as().get(path).asString()).isEqualTo(before);
        olga.as().get(path + "/audit").then().body("entries", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\"}                     | 422 | unprocessable",
                "{\"name\":\"two\\nlines\"}          | 422 | unprocessable",
                "{\"color\":\"red\"}                 | 422 | unprocessable",
                "{\"timezone\":\"Mars/Olympus\"}     | 422 | unprocessable",
                "{\"timezone\":5}                    | 422 | unprocessable",
                "{\"description\":[1]}               | 422 | unprocessable",
                "{\"userId\":\"somebody\"}           | 400 | bad-request",
                "{\"isPublic\":\"yes\"}              | 400 | bad-request",
                "{\"name\":\"a\",\"name\":\"b\"}     | 400 | bad-request",
                "{\"name\":\"Personal\"}             | 409 | name-taken",
            })
    void a_bad_change_is_refused_and_changes_nothing(String body, int status, String code) {
        var before = olga.as().get(path).asString();

        var answer = olga.json(body).patch(path);

        String found = answer.path("code");
        assertThat(answer.statusCode() + " " + found).isEqualTo(status + " " + code);
        assertThat(olga.as().get(path).asString()).isEqualTo(before);
    }

    @Test
    void an_archived_calendar_is_read_only_until_its_owner_takes_it_back() {
        olga.json("{\"isArchived\":true}").patch(path).then().statusCode(200).body("isArchived", is(true));

        olga.json("{\"name\":\"Other\"}").patch(path).then().statusCode(409).body("code", is("calendar-archived"));
        olga.as().get(path + "/events").then().statusCode(200);

        olga.json("{\"isArchived\":false}").patch(path).then().statusCode(200);
        olga.json("{\"name\":\"Other\"}").patch(path).then().statusCode(200).body("name", is("Other"));
    }

    @Test
    void a_public_calendar_is_seen_by_strangers_who_may_do_nothing_else() {
        ben.as().get(path).then().statusCode(404);

        olga.json("{\"isPublic\":true}").patch(path).then().statusCode(200);

        ben.as()
                .get(path)
                .then()
                .statusCode(200)
                .body("role", is("GUEST"), "access.sources", equalTo(List.of("PUBLIC")))
                .body("myRights", hasItems("calendar.read", "event.read", "freebusy.read"))
                .body("myRights", not(hasItem("event.create")));
        ben.as().get("/api/calendars").then().body("calendars.role", not(hasItem("GUEST")));
        ben.json("{\"name\":\"Mine\"}").patch(path).then().statusCode(404);
    }

    @Test
    void a_deleted_calendar_is_gone_for_everybody_and_its_name_is_free() {
        var id = path.substring(path.lastIndexOf('/') + 1);
        olga.share(id, ben, "ADMIN");

        olga.as().delete(path).then().statusCode(204);

        olga.as().get(path).then().statusCode(404);
        ben.as().get(path).then().statusCode(404);
        olga.as().delete(path).then().statusCode(404);
        olga.calendar("Work");
        assertThat(Rows.query("select \"deletedAt\" is not null as \"gone\" from \"calendars\" where \"id\" = ?", id))
                .containsExactly(Map.of("gone", true));
    }

    @Test
    void the_default_calendar_stays() {
        String personal = olga.as().get("/api/calendars").path("calendars.find { it.isDefault }.id");

        olga.as().delete("/api/calendars/" + personal).then().statusCode(409).body("code", is("default-calendar"));
        olga.json("{\"isArchived\":true}")
                .patch("/api/calendars/" + personal)
                .then()
                .statusCode(422)
                .body("errors[0].code", is("default-calendar"));
    }
}
