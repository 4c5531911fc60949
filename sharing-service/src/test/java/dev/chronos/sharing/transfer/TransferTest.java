package dev.chronos.sharing.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class TransferTest {
    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");
    private String calendar;
    private String path;

    @BeforeEach
    void make() {
        ben.id();
        calendar = anna.calendar("Work");
        path = "/api/calendars/" + calendar;
        accept(ben, anna.share(calendar, ben, "VIEW"));
    }

    @Test
    void the_offeree_becomes_the_owner_and_the_owner_an_admin() {
        var link = Rows.execute(
                "insert into \"calendar_links\" (\"id\", \"calendarId\", \"createdById\", \"kind\", \"tokenHash\", \"createdAt\", \"updatedAt\")"
                        + " values (?, ?, ?, 'FULL', sha256(?::bytea), now(), now())",
                calendar,
                calendar,
                anna.id(),
                calendar);
        assertThat(link).isEqualTo(1);

        offer(anna, ben).statusCode(201).body("transfer.to.id", is(ben.id()));
        ben.as().get(path + "/transfer").then().statusCode(200).body("transfer.to.id", is(ben.id()));
        ben.as()
                .post(path + "/transfer/accept")
                .then()
                .statusCode(200)
                .body("role", is("OWNER"))
                .body("name", is("Work"))
                .body("owner.id", is(ben.id()));

        anna.as().get(path).then().statusCode(200).body("role", is("ADMIN")).body("state", is("ACCEPTED"));
        assertThat(Rows.query(
                        "select 1 from \"calendar_links\" where \"calendarId\" = ? and \"revokedAt\" is null",
                        calendar))
                .hasSize(1);
        assertThat(Rows.query("select \"sharedWithId\" from \"calendar_shares\" where \"calendarId\" = ?", calendar))
                .extracting(row -> row.get("sharedWithId"))
                .containsExactly(anna.id());
        assertThat(actions()).contains("ownership.offered", "ownership.transferred");
        anna.as().get("/api/notifications").then().body("notifications.type", hasItem("UPDATE"));
        anna.as().get(path + "/transfer").then().statusCode(404);
        ben.as().post(path + "/transfer/accept").then().statusCode(403);
        anna.json("{\"email\":\"x@x.test\",\"permission\":\"VIEW\"}")
                .post(path + "/shares")
                .then()
                .statusCode(403);
        ben.json("{\"email\":\"x@x.test\",\"permission\":\"VIEW\"}")
                .post(path + "/shares")
                .then()
                .statusCode(201);
    }

    @Test
    void nobody_but_the_named_person_accepts() {
        var cleo = Api.somebody("cleo");
        cleo.id();
        accept(cleo, anna.share(calendar, cleo, "ADMIN"));
        offer(anna, ben).statusCode(201);

        cleo.as().get(path + "/transfer").then().statusCode(404);
        cleo.as().post(path + "/transfer/accept").then().statusCode(403);
        anna.as().post(path + "/transfer/accept").then().statusCode(403);
        Api.somebody("eve").as().post(path + "/transfer/accept").then().statusCode(404);
        cleo.json("{\"userId\":\"%s\"}".formatted(cleo.id()))
                .post(path + "/transfer")
                .then()
                .statusCode(403);

        anna.as().get(path).then().body("role", is("OWNER"));
    }

    @Test
    void an_offer_is_taken_back_replaced_and_runs_out() {
        var cleo = Api.somebody("cleo");
        cleo.id();
        accept(cleo, anna.share(calendar, cleo, "EDIT"));
        anna.as().delete(path + "/transfer").then().statusCode(204);

        offer(anna, ben).statusCode(201);
        offer(anna, ben).statusCode(200);
        assertThat(mails(ben)).isEqualTo(1);
        offer(anna, cleo).statusCode(201);
        ben.as().post(path + "/transfer/accept").then().statusCode(403);
        anna.as().delete(path + "/transfer").then().statusCode(204);
        cleo.as().post(path + "/transfer/accept").then().statusCode(403);

        offer(anna, cleo).statusCode(201);
        Rows.execute(
                "update \"ownership_offers\" set \"expiresAt\" = (now() at time zone 'UTC') - interval '1 second' where \"calendarId\" = ?",
                calendar);
        cleo.as().post(path + "/transfer/accept").then().statusCode(403);
        anna.as().get(path + "/transfer").then().statusCode(404);
    }

    @Test
    void a_name_that_the_new_owner_has_already_gets_a_number() {
        ben.calendar("Work");
        ben.calendar("Work (2)");
        offer(anna, ben).statusCode(201);

        for (var replayed : List.of("", "true")) {
            var answer = ben.as()
                    .header("Idempotency-Key", calendar)
                    .post(path + "/transfer/accept")
                    .then();
            answer.statusCode(200).body("name", is("Work (3)"));
            assertThat(answer.extract().headers().getValues("Idempotency-Replayed"))
                    .isEqualTo(replayed.isEmpty() ? List.of() : List.of(replayed));
        }
    }

    @Test
    void who_has_lost_the_share_has_lost_the_offer() {
        offer(anna, ben).statusCode(201);
        ben.as().delete(path + "/me").then().statusCode(204);
        accept(ben, anna.share(calendar, ben, "VIEW"));

        ben.as().post(path + "/transfer/accept").then().statusCode(403);
    }

    @Test
    void it_is_offered_to_members_only_and_tells_nothing_of_others() {
        var known = Api.somebody("known");
        known.id();
        anna.share(calendar, known, "EDIT");
        anna.share(calendar, Api.somebody("unknown"), "EDIT");
        var answers = List.of(
                problem("{\"email\":\"%s\"}".formatted(known.email())),
                problem("{\"email\":\"nobody@x.test\"}"),
                problem("{\"email\":\"%s\"}".formatted(anna.email())));

        assertThat(answers).containsOnly(answers.get(0));
        anna.json("{}").post(path + "/transfer").then().statusCode(422);
        anna.json("{\"userId\":\"x\",\"email\":\"a@x.test\"}")
                .post(path + "/transfer")
                .then()
                .statusCode(422);
    }

    @Test
    void a_default_calendar_is_not_given_away() {
        var own = Rows.query("select \"id\" from \"calendars\" where \"userId\" = ? and \"isDefault\"", anna.id())
                .get(0)
                .get("id");
        accept(ben, anna.share((String) own, ben, "EDIT"));

        anna.json("{\"userId\":\"%s\"}".formatted(ben.id()))
                .post("/api/calendars/" + own + "/transfer")
                .then()
                .statusCode(409)
                .body("code", is("default-calendar"));
    }

    private String problem(String body) {
        return anna.json(body)
                .post(path + "/transfer")
                .then()
                .statusCode(422)
                .extract()
                .asString();
    }

    private ValidatableResponse offer(Api owner, Api to) {
        return owner.json("{\"email\":\"%s\"}".formatted(to.email()))
                .post(path + "/transfer")
                .then();
    }

    private static void accept(Api who, String share) {
        who.as().post("/api/invitations/" + share + "/accept").then().statusCode(200);
    }

    private int mails(Api to) {
        return Rows.query(
                        "select 1 from \"mail_outbox\" where \"recipient\" = ? and \"dedupKey\" like ?",
                        to.email(),
                        "offer:" + calendar + "%")
                .size();
    }

    private List<Object> actions() {
        return Rows.query("select \"action\" from \"activity_logs\" where \"entityId\" = ?", calendar).stream()
                .map(row -> row.get("action"))
                .toList();
    }
}
