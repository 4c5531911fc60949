package dev.chronos.sharing.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class AuditResourceTest {
    private final Api olga = Api.somebody("olga");
    private final Api ben = Api.somebody("ben");
    private final Api carl = Api.somebody("carl");
    private String calendar = "";
    private String path = "";

    @BeforeEach
    void make() {
        calendar = olga.calendar("Work");
        path = "/api/calendars/" + calendar;
        ben.id();
        carl.id();
    }

    @Test
    void each_effective_change_is_one_entry_with_who_what_and_through_what() {
        olga.json("{\"name\":\"Team\"}").patch(path);
        var share = olga.share(calendar, ben, "VIEW");
        olga.as().delete(path + "/shares/" + share).then().statusCode(204);

        olga.as()
                .get(path + "/audit")
                .then()
                .statusCode(200)
                .body("entries.action", equalTo(List.of("share.revoked", "share.granted", "calendar.changed")))
                .body("entries[0].after", nullValue(), "entries[0].before.permission", is("VIEW"))
                .body("entries[1].before", nullValue(), "entries[1].after.shareId", is(share))
                .body("entries[2].before", equalTo(Map.of("name", "Work")))
                .body("entries[2].after", equalTo(Map.of("name", "Team")))
                .body("entries[2].actor.id", is(olga.id()), "entries[2].source", is("api"))
                .body("entries[2].requestId", matchesPattern("[0-9a-f]{32}"), "entries[2].at", notNullValue())
                .body("nextCursor", nullValue());
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_repetition() {
        for (var i = 0; i < 7; i++) {
            olga.json("{\"name\":\"Team " + i + "\"}").patch(path).then().statusCode(200);
        }
        var names = new ArrayList<String>();
        var cursor = "";

        do {
            var page = olga.as()
                    .queryParam("limit", 3)
                    .queryParam("cursor", cursor)
                    .get(path + "/audit");
            names.addAll(page.path("entries.after.name"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(names).containsExactly("Team 6", "Team 5", "Team 4", "Team 3", "Team 2", "Team 1", "Team 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "////", "OTk5OTk5LTAxLTAxVDAwOjAwOjAwWiBh", "MjAyNi0wMS0wMVQwMDowMDowMFogAA", "IA"})
    void a_cursor_that_is_not_ours_is_400(String cursor) {
        olga.as()
                .queryParam("cursor", cursor)
                .get(path + "/audit")
                .then()
                .statusCode(400)
                .body("code", is("bad-request"));
    }

    @Test
    void what_the_web_app_wrote_into_the_log_is_shown_as_far_as_it_can_be_read() {
        Rows.execute(
                "insert into \"activity_logs\" (\"id\", \"action\", \"entityType\", \"entityId\", \"changes\", \"metadata\", \"userId\")"
                        + " values (?, 'renamed', 'calendar', ?, '[1]', '\"x\"', ?)",
                "log" + calendar,
                calendar,
                olga.id());

        olga.as()
                .get(path + "/audit")
                .then()
                .statusCode(200)
                .body("entries[0].action", is("renamed"), "entries[0].before", nullValue())
                .body("entries[0].source", nullValue());
    }

    @Test
    void the_owner_sees_who_has_access_why_until_when_and_by_whom() {
        var share = olga.share(calendar, ben, "EDIT");
        ben.as().post("/api/invitations/" + share + "/accept").then().statusCode(200);
        olga.json("{\"email\":\"new@elsewhere.test\",\"permission\":\"VIEW\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}")
                .post(path + "/shares")
                .then()
                .statusCode(201);

        olga.as()
                .get(path + "/access")
                .then()
                .statusCode(200)
                .body("people", hasSize(3), "links", hasSize(0), "isPublic", is(false))
                .body("people[0].role", is("OWNER"), "people[0].why[0].by", nullValue())
                .body("people.email", hasItems(olga.email(), ben.email(), "new@elsewhere.test"))
                .body("people.find { it.userId == '%s' }.why[0].source".formatted(ben.id()), is("SHARE"))
                .body("people.find { it.userId == '%s' }.why[0].by.id".formatted(ben.id()), is(olga.id()))
                .body("people.find { it.userId == null }.why[0].source", is("INVITATION"))
                .body("people.find { it.userId == null }.until", is("2099-01-01T00:00:00Z"));
    }

    @Test
    void who_has_not_answered_looks_as_an_address_without_an_account() {
        olga.share(calendar, ben, "EDIT");
        olga.json("{\"email\":\"new@elsewhere.test\",\"permission\":\"EDIT\"}").post(path + "/shares");

        var people = olga.as()
                .get(path + "/access")
                .then()
                .statusCode(200)
                .extract()
                .<java.util.List<java.util.Map<String, Object>>>path("people");

        assertThat(people).hasSize(3);
        assertThat(people.subList(1, 3))
                .allSatisfy(person -> assertThat(person)
                        .containsEntry("userId", null)
                        .containsEntry("name", null)
                        .containsEntry("role", "EDIT"));
        ben.as().get(path + "/access").then().body("people[0].userId", is(ben.id()));
    }

    @Test
    void who_has_less_sees_only_the_own_row_and_no_address() {
        olga.share(calendar, ben, "EDIT");
        olga.share(calendar, carl, "VIEW");

        carl.as()
                .get(path + "/access")
                .then()
                .statusCode(200)
                .body("people", hasSize(1), "people[0].userId", is(carl.id()), "people[0].email", nullValue())
                .body("people[0].role", is("VIEW"), "people[0].why[0].by.id", is(olga.id()));
    }
}
