package dev.chronos.sharing.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class BlockedSenderTest {
    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");
    private String calendar;

    @BeforeEach
    void block() {
        ben.id();
        calendar = anna.calendar("Work");
        var invitation = anna.share(calendar, ben, "EDIT");
        ben.as().post("/api/invitations/" + invitation + "/block").then().statusCode(204);
    }

    @Test
    void blocking_declines_and_is_listed() {
        ben.as().get("/api/calendars/" + calendar).then().statusCode(404);
        anna.as().get("/api/calendars/" + calendar + "/shares").then().body("shares", empty());
        ben.as()
                .get("/api/invitations/blocked")
                .then()
                .statusCode(200)
                .body("senders.id", equalTo(List.of(anna.id())))
                .body("senders[0].email", nullValue());
    }

    @Test
    void a_blocked_sender_gets_the_answer_that_an_unknown_address_gets_and_the_blocker_gets_nothing() {
        var stranger = "nobody" + ben.name() + "@chronos.test";
        var mails = mails();
        var notices = notices();

        var blocked = share(ben.email(), 201);
        var unknown = share(stranger, 201);

        assertThat(comparable(blocked)).isEqualTo(comparable(unknown));
        share(ben.email(), 200);
        ben.as().get("/api/calendars/" + calendar).then().statusCode(404);
        ben.as().get("/api/invitations").then().body("invitations", empty());
        ben.as()
                .get("/api/calendars")
                .then()
                .body("calendars.id", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasItem(calendar)));
        ben.as()
                .post("/api/invitations/" + blocked.get("id") + "/accept")
                .then()
                .statusCode(404);
        assertThat(mails()).isEqualTo(mails);
        assertThat(notices()).isEqualTo(notices);
        assertThat(Rows.query("select 1 from \"calendar_shares\" where \"calendarId\" = ?", calendar))
                .isEmpty();
        assertThat(actions()).filteredOn("share.granted"::equals).hasSize(3);
    }

    @Test
    void the_owner_changes_and_revokes_what_waits_as_any_other_share() {
        var id = share(ben.email(), 201).get("id");
        var path = "/api/calendars/" + calendar + "/shares/" + id;

        anna.json("{\"permission\":\"FREE_BUSY\",\"expiresAt\":\"2199-01-01T00:00:00Z\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("share.id", is(id))
                .body("share.permission", is("FREE_BUSY"))
                .body("share.state", is("INVITED"));
        ben.as().get("/api/calendars/" + calendar).then().statusCode(404);
        anna.as().delete(path).then().statusCode(204);
        anna.as().get("/api/calendars/" + calendar + "/shares").then().body("shares", empty());
    }

    @Test
    void who_unblocks_finds_what_was_offered_meanwhile() {
        var id = share(ben.email(), 201).get("id");

        ben.as().delete("/api/invitations/blocked/" + anna.id()).then().statusCode(204);
        ben.as().delete("/api/invitations/blocked/" + anna.id()).then().statusCode(404);

        ben.as().get("/api/invitations").then().body("invitations.id", equalTo(List.of(id)));
        ben.as().get("/api/calendars/" + calendar).then().statusCode(200);
    }

    @Test
    void an_ended_share_is_not_revived_for_who_has_blocked_its_sender_since() {
        var second = anna.calendar("Home");
        var share = anna.share(second, ben, "EDIT");
        Rows.execute("delete from \"blocked_senders\" where \"userId\" = ?", ben.id());
        ben.as().get("/api/invitations");
        ben.as().post("/api/invitations/" + share + "/accept").then().statusCode(200);
        Rows.execute("update \"calendar_shares\" set \"expiresAt\" = now() - interval '1 day' where \"id\" = ?", share);
        Rows.execute("insert into \"blocked_senders\" values (?, ?, ?, now())", share, ben.id(), anna.id());

        anna.json("{\"email\":\"%s\",\"permission\":\"EDIT\"}".formatted(ben.email()))
                .post("/api/calendars/" + second + "/shares")
                .then()
                .statusCode(200)
                .body("share.id", is(share))
                .body("share.state", is("INVITED"));

        ben.as().get("/api/calendars/" + second).then().statusCode(404);
    }

    private Map<String, Object> share(String email, int status) {
        return anna.json("{\"email\":\"%s\",\"permission\":\"EDIT\"}".formatted(email))
                .post("/api/calendars/" + calendar + "/shares")
                .then()
                .statusCode(status)
                .extract()
                .path("share");
    }

    /** All but what differs between any two shares. */
    private static Map<String, Object> comparable(Map<String, Object> share) {
        var rest = new HashMap<>(share);
        assertThat(Instant.parse((String) rest.remove("createdAt"))).isAfter(Instant.EPOCH);
        assertThat((String) rest.remove("id")).hasSize(25);
        assertThat((String) rest.remove("etag")).hasSize(34);
        assertThat((String) rest.remove("email")).endsWith("@chronos.test");
        return rest;
    }

    private int mails() {
        return Rows.query("select 1 from \"mail_outbox\" where \"recipient\" = ?", ben.email())
                .size();
    }

    private int notices() {
        return Rows.query("select 1 from \"notifications\" where \"userId\" = ?", ben.id())
                .size();
    }

    private List<Object> actions() {
        return Rows.query("select \"action\" from \"activity_logs\" where \"entityId\" = ?", calendar).stream()
                .map(row -> row.get("action"))
                .toList();
    }
}
