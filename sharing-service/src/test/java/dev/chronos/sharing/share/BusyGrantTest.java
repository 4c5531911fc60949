package dev.chronos.sharing.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class BusyGrantTest {
    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");
    private String calendar;

    @BeforeEach
    void make() {
        ben.id();
        calendar = anna.calendar("Work");
    }

    @Test
    void a_busy_grant_never_stands_where_the_web_app_looks() {
        var id = anna.share(calendar, ben, "FREE_BUSY");

        assertThat(rows("calendar_shares")).isZero();
        assertThat(rows("calendar_busy_grants")).isEqualTo(1);
        ben.as().get("/api/calendars/" + calendar).then().statusCode(200).body("role", is("FREE_BUSY"));
        ben.as().get("/api/calendars/" + calendar + "/events").then().statusCode(403);
        ben.as()
                .get("/api/invitations")
                .then()
                .body("invitations.id", equalTo(List.of(id)))
                .body("invitations[0].permission", is("FREE_BUSY"));
        ben.as().post("/api/invitations/" + id + "/accept").then().statusCode(200);
        anna.as()
                .get("/api/calendars/" + calendar + "/shares")
                .then()
                .body("shares.permission", equalTo(List.of("FREE_BUSY")))
                .body("shares.state", equalTo(List.of("ACTIVE")));
    }

    @Test
    void switching_moves_the_row_with_its_id_and_answer() {
        var id = anna.share(calendar, ben, "EDIT");
        ben.as().post("/api/invitations/" + id + "/accept").then().statusCode(200);

        for (var permission : List.of("FREE_BUSY", "ADMIN", "FREE_BUSY", "VIEW")) {
            anna.json("{\"permission\":\"%s\"}".formatted(permission))
                    .patch("/api/calendars/" + calendar + "/shares/" + id)
                    .then()
                    .statusCode(200)
                    .body("share.id", is(id))
                    .body("share.permission", is(permission))
                    .body("share.state", is("ACTIVE"));
            ben.as()
                    .get("/api/calendars/" + calendar)
                    .then()
                    .body("role", is(permission))
                    .body("state", is("ACCEPTED"));
            assertThat(rows("calendar_shares") + rows("calendar_busy_grants")).isEqualTo(1);
        }
    }

    @Test
    void it_is_left_and_revoked() {
        anna.share(calendar, ben, "FREE_BUSY");
        ben.as().delete("/api/calendars/" + calendar + "/me").then().statusCode(204);
        ben.as().get("/api/calendars/" + calendar).then().statusCode(404);

        var again = anna.share(calendar, ben, "FREE_BUSY");
        anna.as()
                .delete("/api/calendars/" + calendar + "/shares/" + again)
                .then()
                .statusCode(204);

        ben.as().get("/api/calendars/" + calendar).then().statusCode(404);
        anna.as().get("/api/calendars/" + calendar + "/shares").then().body("shares", empty());
    }

    @Test
    void an_address_without_an_account_gets_no_more_than_busy_on_first_sign_in() {
        var cleo = Api.somebody("cleo");
        var id = anna.share(calendar, cleo, "FREE_BUSY");

        anna.as()
                .get("/api/calendars/" + calendar + "/shares")
                .then()
                .body("shares.permission", equalTo(List.of("FREE_BUSY")));
        cleo.as().get("/api/calendars").then().statusCode(200);

        cleo.as().get("/api/calendars/" + calendar).then().statusCode(200).body("role", is("FREE_BUSY"));
        assertThat(rows("calendar_shares")).isZero();
        assertThat(rows("calendar_busy_grants")).isEqualTo(1);
        cleo.as().get("/api/invitations").then().body("invitations.id", equalTo(List.of(id)));
    }

    @Test
    void what_the_web_app_wrote_beside_it_goes_with_it() {
        anna.share(calendar, ben, "FREE_BUSY");
        Rows.execute(
                "insert into \"calendar_shares\" (\"id\", \"calendarId\", \"sharedWithId\", \"sharedById\", \"permission\", \"updatedAt\")"
                        + " values (?, ?, ?, ?, 'EDIT', now())",
                "beside" + calendar,
                calendar,
                ben.id(),
                anna.id());

        anna.json("{\"email\":\"%s\",\"permission\":\"FREE_BUSY\"}".formatted(ben.email()))
                .post("/api/calendars/" + calendar + "/shares")
                .then()
                .statusCode(200);

        assertThat(rows("calendar_shares")).isZero();
        assertThat(rows("calendar_busy_grants")).isEqualTo(1);
    }

    private int rows(String table) {
        return Rows.query("select 1 from \"" + table + "\" where \"calendarId\" = ?", calendar)
                .size();
    }
}
