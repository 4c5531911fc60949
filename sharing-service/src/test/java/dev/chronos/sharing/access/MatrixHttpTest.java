package dev.chronos.sharing.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the specification, asked over HTTP: each operation by each kind of person. */
@ServiceTest
class MatrixHttpTest {
    private static final String FILE =
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:m\nDTSTART:20260304T100000Z\nSUMMARY:M\nEND:VEVENT\nEND:VCALENDAR\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // operation, owner, admin, edit, comment, view, expired, revoked, stranger, anonymous
        "calendar.read,   200, 200, 200, 200, 200, 404, 404, 404, 401",
        "event.read,      200, 200, 200, 200, 200, 404, 404, 404, 401",
        "calendar.import, 201, 201, 201, 403, 403, 404, 404, 404, 401",
        "share.create,    201, 403, 403, 403, 403, 404, 404, 404, 401",
        "share.list,      200, 200, 200, 200, 200, 404, 404, 404, 401",
        "share.update,    200, 403, 403, 403, 403, 404, 404, 404, 401",
        "share.revoke,    204, 403, 403, 403, 403, 404, 404, 404, 401",
        "share.leave,     409, 204, 204, 204, 204, 404, 404, 404, 401",
    })
    void each_person_gets_the_answer_of_the_table(
            String operation,
            int owner,
            int admin,
            int edit,
            int comment,
            int view,
            int expired,
            int revoked,
            int stranger,
            int anonymous) {
        var expected = Map.of(
                "OWNER",
                owner,
                "ADMIN",
                admin,
                "EDIT",
                edit,
                "COMMENT",
                comment,
                "VIEW",
                view,
                "EXPIRED",
                expired,
                "REVOKED",
                revoked,
                "STRANGER",
                stranger,
                "ANONYMOUS",
                anonymous);
        var actual = new LinkedHashMap<String, Integer>();

        expected.keySet().forEach(actor -> actual.put(actor, ask(operation, actor)));

        assertThat(actual).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static int ask(String operation, String actor) {
        var olga = Api.somebody("olga");
        var other = Api.somebody("other");
        var calendar = olga.calendar("Work");
        other.id();
        var share = olga.share(calendar, other, "VIEW");
        return call(operation, as(actor, olga, calendar), calendar, share).statusCode();
    }

    private static RequestSpecification as(String actor, Api owner, String calendar) {
        if (actor.equals("OWNER")) {
            return owner.as();
        }
        if (actor.equals("ANONYMOUS")) {
            return RestAssured.given();
        }
        var person = Api.somebody("guest");
        person.id();
        switch (actor) {
            case "STRANGER" -> {}
            case "EXPIRED" ->
                Rows.execute(
                        "update \"calendar_shares\" set \"expiresAt\" = now() at time zone 'UTC' - interval '1 second' where \"id\" = ?",
                        owner.share(calendar, person, "ADMIN"));
            case "REVOKED" ->
                owner.as()
                        .delete("/api/calendars/" + calendar + "/shares/" + owner.share(calendar, person, "ADMIN"))
                        .then()
                        .statusCode(204);
            default -> owner.share(calendar, person, actor);
        }
        return person.as();
    }

    private static Response call(String operation, RequestSpecification as, String calendar, String share) {
        var path = "/api/calendars/" + calendar;
        var json = as.contentType("application/json");
        return switch (operation) {
            case "calendar.read" -> as.get(path);
            case "event.read" -> as.get(path + "/events");
            case "calendar.import" -> as.contentType("text/calendar").body(FILE).post(path + "/import");
            case "share.create" ->
                json.body("{\"email\":\"x@x.test\",\"permission\":\"VIEW\"}").post(path + "/shares");
            case "share.list" -> as.get(path + "/shares");
            case "share.update" -> json.body("{\"permission\":\"EDIT\"}").patch(path + "/shares/" + share);
            case "share.revoke" -> as.delete(path + "/shares/" + share);
            case "share.leave" -> as.delete(path + "/me");
            default -> throw new IllegalArgumentException(operation);
        };
    }
}
