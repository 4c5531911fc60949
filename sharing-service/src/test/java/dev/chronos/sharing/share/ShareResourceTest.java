package dev.chronos.sharing.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import dev.chronos.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ShareResourceTest {
    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");
    private String calendar;

    @BeforeEach
    void make() {
        calendar = anna.calendar("Work");
    }

    @Test
    void a_share_is_read_at_once_and_accepted_into_the_list() {
        ben.id();
        var share = share(anna, calendar, ben.email(), "VIEW")
                .statusCode(201)
                .body("share.calendarId", is(calendar))
                .body("share.email", is(ben.email()))
                .body("share.permission", is("VIEW"))
                .body("share.state", is("INVITED"))
                .body("share.expiresAt", nullValue())
                .body("share.createdAt", notNullValue())
                .extract()
                .<String>path("share.id");

        ben.as()
                .get("/api/calendars/" + calendar)
                .then()
                .statusCode(200)
                .body("role", is("VIEW"))
                .body("state", is("NEW"));
        ben.as()
                .get("/api/invitations")
                .then()
                .body("invitations.id", equalTo(List.of(share)))
                .body("invitations[0].calendar.name", is("Work"))
                .body("invitations[0].invitedBy.name", notNullValue());
        ben.as()
                .post("/api/invitations/" + share + "/accept")
                .then()
                .statusCode(200)
                .body("state", is("ACCEPTED"));

        ben.as().get("/api/invitations").then().body("invitations", empty());
        anna.as().get("/api/calendars/" + calendar + "/shares").then().body("shares[0].state", is("ACTIVE"));
        assertThat(Rows.query("select 1 from \"notifications\" where \"userId\" = ?", ben.id()))
                .hasSize(1);
        assertThat(Rows.query("select 1 from \"activity_logs\" where \"entityId\" = ?", calendar))
                .hasSize(1);
        assertThat(Rows.query("select \"aclVersion\" as v from \"calendar_acl\" where \"calendarId\" = ?", calendar)
                        .get(0))
                .containsEntry("v", 1L);
    }

    @Test
    void thirty_two_equal_requests_make_one_share_and_one_mail() {
        ben.id();
        anna.id();

        var statuses = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> share(anna, calendar, ben.email().toUpperCase(java.util.Locale.ROOT), "EDIT")
                        .extract()
                        .statusCode())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

        assertThat(statuses).containsEntry(201, 1L).containsEntry(200, 31L);
        assertThat(Rows.query("select 1 from \"calendar_shares\" where \"calendarId\" = ?", calendar))
                .hasSize(1);
        assertThat(mails(ben.email())).hasSize(1);
    }

    @Test
    void an_address_without_an_account_gets_the_same_answer_and_the_share_on_first_sign_in() {
        ben.id();
        var cleo = Api.somebody("cleo");
        var known = share(anna, calendar, ben.email(), "EDIT")
                .statusCode(201)
                .extract()
                .<java.util.Map<String, Object>>path("share");
        var unknown = share(anna, calendar, " " + cleo.email() + " ", "EDIT")
                .statusCode(201)
                .extract()
                .<java.util.Map<String, Object>>path("share");
        share(anna, calendar, cleo.email(), "EDIT").statusCode(200).body("share.id", is(unknown.get("id")));

        assertThat(unknown.keySet()).isEqualTo(known.keySet());
        assertThat(unknown).containsEntry("state", known.get("state"));
        assertThat(Rows.query("select 1 from \"users\" where \"email\" = ?", cleo.email()))
                .isEmpty();
        assertThat(mails(cleo.email())).hasSize(1);
        anna.as()
                .get("/api/calendars/" + calendar + "/shares")
                .then()
                .body("shares.email", containsInAnyOrder(ben.email(), cleo.email()));

        cleo.as()
                .get("/api/calendars")
                .then()
                .body("calendars.id", hasItem(calendar))
                .body("calendars.state", hasItem("NEW"));
        cleo.as().get("/api/invitations").then().body("invitations.id", equalTo(List.of(unknown.get("id"))));
    }

    @Test
    void an_address_that_is_not_verified_claims_nothing() {
        share(anna, calendar, "victim" + ben.email(), "EDIT").statusCode(201);
        var thief = new Api("thief" + ben.name(), Tokens.unverified("thief" + ben.name(), "victim" + ben.email()));

        thief.as().get("/api/calendars").then().statusCode(200).body("calendars.id", not(hasItem(calendar)));
        thief.as().get("/api/invitations").then().body("invitations", empty());
    }

    @Test
    void declining_ends_the_access() {
        ben.id();
        var share = anna.share(calendar, ben, "ADMIN");

        ben.as().post("/api/invitations/" + share + "/decline").then().statusCode(204);

        ben.as().get("/api/calendars/" + calendar).then().statusCode(404);
        ben.as().post("/api/invitations/" + share + "/accept").then().statusCode(404);
        anna.as().get("/api/calendars/" + calendar + "/shares").then().body("shares", empty());
    }

    @Test
    void a_share_is_changed_expires_and_is_revived() {
        ben.id();
        var share = anna.share(calendar, ben, "VIEW");
        var path = "/api/calendars/" + calendar + "/shares/" + share;

        anna.json("{\"permission\":\"EDIT\",\"expiresAt\":\"2199-01-01T00:00:00Z\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("share.permission", is("EDIT"))
                .body("share.expiresAt", is("2199-01-01T00:00:00Z"));
        ben.as()
                .get("/api/calendars/" + calendar)
                .then()
                .body("role", is("EDIT"))
                .body("access.until", is("2199-01-01T00:00:00Z"));
        anna.json("{\"expiresAt\":null}")
                .patch(path)
                .then()
                .body("share.expiresAt", nullValue())
                .body("share.permission", is("EDIT"));
        Rows.execute("update \"calendar_shares\" set \"expiresAt\" = now() - interval '1 day' where \"id\" = ?", share);
        ben.as().get("/api/calendars/" + calendar).then().statusCode(404);
        anna.as().get("/api/calendars/" + calendar + "/shares").then().body("shares[0].state", is("EXPIRED"));
        share(anna, calendar, ben.email(), "VIEW").statusCode(200);
        ben.as().get("/api/calendars/" + calendar).then().statusCode(200).body("role", is("VIEW"));
        anna.as().delete(path).then().statusCode(204);
        ben.as().get("/api/calendars/" + calendar).then().statusCode(404);
        anna.as().delete(path).then().statusCode(404);
    }

    @Test
    void others_see_only_their_own_share_and_no_address_but_theirs() {
        var cleo = Api.somebody("cleo");
        ben.id();
        cleo.id();
        anna.share(calendar, ben, "EDIT");
        anna.share(calendar, cleo, "ADMIN");

        ben.as()
                .get("/api/calendars/" + calendar + "/shares")
                .then()
                .body("shares.email", equalTo(List.of(ben.email())));
        cleo.as().get("/api/calendars/" + calendar + "/shares").then().body("shares", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"calendarId\":\"%s\",\"email\":\"nobody\",\"permission\":\"VIEW\"}', 422",
        "'{\"calendarId\":\"%s\",\"email\":\"a@b@c\",\"permission\":\"VIEW\"}', 422",
        "'{\"calendarId\":\"%s\",\"email\":\"a@x.test\\r\\nBcc: b@x.test\",\"permission\":\"VIEW\"}', 422",
        "'{\"calendarId\":\"%s\",\"email\":\"a@x.test\",\"permission\":\"OWNER\"}', 422",
        "'{\"calendarId\":\"%s\",\"email\":\"a@x.test\",\"permission\":\"GOD\"}', 400",
        "'{\"calendarId\":\"%s\",\"email\":\"a@x.test\"}', 422",
        "'{\"calendarId\":\"%s\",\"email\":\"a@x.test\",\"permission\":\"VIEW\",\"expiresAt\":\"2001-01-01T00:00:00Z\"}', 422",
        "'{\"calendarId\":\"%s\",\"email\":\"a@x.test\",\"permission\":\"VIEW\",\"expiresAt\":\"soon\"}', 400",
        "'{\"calendarId\":\"%s\",\"email\":\"a@x.test\",\"permission\":\"VIEW\",\"expiresAt\":4102444800}', 400",
        "'{\"calendarId\":\"%s\",\"email\":\"a@x.test\",\"permission\":\"VIEW \"}', 400",
        "'{\"calendarId\":\"cmissing\",\"email\":\"a@x.test\",\"permission\":\"VIEW\"}', 404",
        "'{\"email\":\"a@x.test\",\"permission\":\"VIEW\"}', 422"
    })
    void a_bad_request_shares_nothing(String body, int status) {
        anna.json(body.formatted(calendar))
                .post("/api/calendars/share")
                .then()
                .statusCode(status)
                .contentType("application/problem+json");

        anna.as().get("/api/calendars/" + calendar + "/shares").then().body("shares", empty());
    }

    @Test
    void the_owner_cannot_be_a_guest_and_nobody_shares_what_is_not_theirs() {
        share(anna, calendar, anna.email(), "VIEW").statusCode(422).body("errors[0].code", is("own-address"));
        share(ben, calendar, ben.email(), "ADMIN").statusCode(404);
        anna.share(calendar, ben, "ADMIN");
        share(ben, calendar, "other@x.test", "VIEW").statusCode(403);
        ben.as().delete("/api/calendars/" + calendar + "/me").then().statusCode(204);
        anna.as()
                .delete("/api/calendars/" + calendar + "/me")
                .then()
                .statusCode(409)
                .body("code", is("owner-cannot-leave"));
    }

    @Test
    void two_spellings_of_one_address_are_ambiguous() {
        var name = ben.name();
        for (var email : List.of(name + "@Twin.test", name + "@twin.test")) {
            Rows.execute("insert into \"users\" (\"id\", \"email\", \"updatedAt\") values (?, ?, now())", email, email);
        }

        share(anna, calendar, name + "@TWIN.test", "VIEW").statusCode(409).body("code", is("ambiguous-recipient"));
        share(anna, calendar, name + "@twin.test", "VIEW").statusCode(201);
    }

    private static ValidatableResponse share(Api who, String calendar, String email, String permission) {
        return who.json("{\"calendarId\":\"%s\",\"email\":\"%s\",\"permission\":\"%s\"}"
                        .formatted(calendar, email, permission))
                .post("/api/calendars/share")
                .then();
    }

    private static List<?> mails(String recipient) {
        return Rows.query("select * from \"mail_outbox\" where \"recipient\" = ?", recipient);
    }
}
