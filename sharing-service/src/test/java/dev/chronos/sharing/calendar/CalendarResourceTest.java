package dev.chronos.sharing.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.sharing.platform.time.Zones;
import dev.chronos.testkit.Rows;
import dev.chronos.testkit.Tokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class CalendarResourceTest {
    @Test
    void first_contact_makes_one_user_with_a_personal_calendar_however_often_it_comes_at_once() {
        var anna = Api.somebody("anna");

        var ids = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> anna.id())
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
        anna.as()
                .get("/api/calendars")
                .then()
                .statusCode(200)
                .body("calendars", hasSize(1))
                .body("nextCursor", nullValue())
                .body("calendars[0].name", is("Personal"))
                .body("calendars[0].isDefault", is(true))
                .body("calendars[0].role", is("OWNER"))
                .body("calendars[0].state", is("OWNED"))
                .body("calendars[0].access.sources", equalTo(List.of("OWNER")))
                .body("calendars[0].myRights", hasItem("share.create"))
                .body("calendars[0].owner.id", is(ids.get(0)));
    }

    @Test
    void a_deleted_user_is_401_and_their_calendars_are_404_to_others() {
        var anna = Api.somebody("anna");
        var ben = Api.somebody("ben");
        var calendar = anna.calendar("Work");
        ben.id();
        anna.share(calendar, ben, "VIEW");

        Rows.execute("update \"users\" set \"deletedAt\" = now() where \"id\" = ?", anna.id());

        anna.as().get("/api/users/me").then().statusCode(401).body("error", is("Unauthorized"));
        ben.as().get("/api/calendars/" + calendar).then().statusCode(404);
        ben.as().get("/api/calendars").then().body("calendars", hasSize(1));
    }

    @Test
    void foreign_and_missing_calendars_answer_alike() {
        var anna = Api.somebody("anna");
        var ben = Api.somebody("ben");
        var foreign = anna.calendar("Secret");

        var foreignBody = ben.as()
                .get("/api/calendars/" + foreign)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        var missingBody = ben.as()
                .get("/api/calendars/cmissing")
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(foreignBody.replace(foreign, "ID")).isEqualTo(missingBody.replace("cmissing", "ID"));
    }

    @Test
    void a_calendar_is_made_once_per_name() {
        var anna = Api.somebody("anna");

        var id = anna.json("{\"name\":\" Garden \",\"color\":\"#00ff00\",\"timezone\":\"Europe/Berlin\"}")
                .post("/api/calendars")
                .then()
                .statusCode(201)
                .body("name", is("Garden"))
                .body("timezone", is("Europe/Berlin"))
                .extract()
                .<String>path("id");

        anna.as()
                .get("/api/calendars/" + id)
                .then()
                .statusCode(200)
                .body("id", is(id))
                .body("color", is("#00ff00"));
        anna.json("{\"name\":\"Garden\"}")
                .post("/api/calendars")
                .then()
                .statusCode(409)
                .body("code", is("name-taken"));
    }

    @Test
    void the_list_comes_in_pages() {
        var anna = Api.somebody("anna");
        anna.calendar("A");
        anna.calendar("B");

        var first = anna.as()
                .get("/api/calendars?limit=2")
                .then()
                .body("calendars", hasSize(2))
                .extract();
        var rest = anna.as().get("/api/calendars?limit=2&cursor=" + first.path("nextCursor"));

        rest.then().body("calendars", hasSize(1)).body("nextCursor", nullValue());
    }

    @Test
    void every_zone_that_a_profile_may_have_is_known_to_the_database_too() {
        var known = Rows.query("select name from pg_timezone_names").stream()
                .map(row -> (String) row.get("name"))
                .toList();

        assertThat(ZoneId.getAvailableZoneIds().stream().filter(Zones::isKnown))
                .hasSizeGreaterThan(500)
                .isSubsetOf(known);
    }

    @Test
    void a_profile_is_read_and_changed() {
        var name = "zoe" + UUID.randomUUID().toString().substring(0, 8);
        var zoe = new Api(name, Tokens.inZone(name, "Asia/Tokyo"));

        zoe.as().get("/api/users/me").then().body("timezone", is("Asia/Tokyo")).body("email", is(zoe.email()));
        zoe.json("{\"timezone\":\"Europe/Berlin\",\"weekStartsOn\":1}")
                .patch("/api/users/me")
                .then()
                .statusCode(200)
                .body("timezone", is("Europe/Berlin"))
                .body("weekStartsOn", is(1))
                .body("locale", is("en"));
        zoe.json("{\"weekStartsOn\":7}")
                .patch("/api/users/me")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/weekStartsOn"));
        for (var unknown : List.of("Nowhere", "SystemV/EST5", "europe/berlin", "+01:00", "")) {
            zoe.json("{\"timezone\":\"" + unknown + "\"}")
                    .patch("/api/users/me")
                    .then()
                    .statusCode(422);
        }
        zoe.json("{\"email\":\"other@chronos.test\"}")
                .patch("/api/users/me")
                .then()
                .statusCode(400);
    }

    @Test
    void the_weekly_digest_is_chosen_and_given_up_in_the_profile() {
        var zoe = Api.somebody("zoe");
        Rows.execute(
                "update \"users\" set \"notificationSettings\" = '{\"push\": {\"sound\": 3}}' where \"id\" = ?",
                zoe.id());

        zoe.as().get("/api/users/me").then().body("weeklyDigest", is(false));
        zoe.json("{\"weeklyDigest\":true}").patch("/api/users/me").then().body("weeklyDigest", is(true));
        zoe.json("{\"locale\":\"de\"}").patch("/api/users/me").then().body("weeklyDigest", is(true));
        zoe.json("{\"weeklyDigest\":false}").patch("/api/users/me").then().body("weeklyDigest", is(false));
        zoe.json("{\"weeklyDigest\":\"yes\"}").patch("/api/users/me").then().statusCode(400);

        assertThat(Rows.query(
                        "select \"notificationSettings\" ->> 'push' as \"push\" from \"users\" where \"id\" = ?",
                        zoe.id()))
                .containsExactly(Map.of("push", "{\"sound\": 3}"));
    }

    @Test
    void the_internal_door_tells_a_service_the_role() {
        var anna = Api.somebody("anna");
        var calendar = anna.calendar("Work");
        var url = "/internal/calendars/" + calendar + "/access?userId=";

        asService()
                .get(url + anna.id())
                .then()
                .statusCode(200)
                .body("role", is("OWNER"))
                .body("until", nullValue());
        asService().get(url + "nobody").then().statusCode(404);
        asService().get("/internal/calendars/" + calendar + "/access").then().statusCode(400);
        asService().get("/api/calendars").then().statusCode(401);
    }

    private static RequestSpecification asService() {
        return RestAssured.given().auth().oauth2(Tokens.internal());
    }
}
