package dev.chronos.sharing.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import dev.chronos.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ClaimTest {
    private static final Pattern LINK =
            Pattern.compile("https://chronos\\.test/invitations#token=([A-Za-z0-9_-]{43})\\s");

    private final Api anna = Api.somebody("anna");
    private final Api cleo = Api.somebody("cleo");
    private String calendar;

    @BeforeEach
    void make() {
        calendar = anna.calendar("Work");
    }

    @Test
    void the_link_in_the_mail_leads_whom_it_was_sent_to_to_the_invitation_as_often_as_it_is_followed() {
        var share = anna.share(calendar, cleo, "EDIT");
        var token = token(cleo.email());

        claim(cleo, token).statusCode(200).body("invitation.id", is(share)).body("invitation.permission", is("EDIT"));
        claim(cleo, token).statusCode(200).body("invitation.id", is(share));

        cleo.as().get("/api/calendars/" + calendar).then().statusCode(200).body("role", is("EDIT"));
        assertThat(Rows.query(
                        "select 1 from \"invitation_tokens\" where encode(\"tokenHash\", 'escape') like ?",
                        "%" + token + "%"))
                .isEmpty();
    }

    @Test
    void whoever_else_has_the_link_has_nothing() {
        anna.share(calendar, cleo, "EDIT");
        var token = token(cleo.email());
        var thief = new Api("thief" + cleo.name(), Tokens.unverified("thief" + cleo.name(), cleo.email()));

        claim(Api.somebody("dora"), token).statusCode(404).body("code", is("not-found"));
        claim(thief, token).statusCode(404);
        claim(anna, token).statusCode(404);
        claim(cleo, token.substring(1) + "A").statusCode(404);
        claim(cleo, "").statusCode(422);

        thief.as().get("/api/calendars/" + calendar).then().statusCode(404);
        anna.as().get("/api/calendars/" + calendar + "/shares").then().body("shares[0].state", is("INVITED"));
    }

    @Test
    void a_token_that_is_not_in_json_is_not_read() {
        cleo.as()
                .contentType("text/plain")
                .body("abc")
                .post("/api/invitations/claim")
                .then()
                .statusCode(415);
        var bare = cleo.as().body("abc".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(bare.post("/api/invitations/claim").statusCode()).isIn(400, 415);
    }

    @Test
    void an_account_made_before_its_address_was_verified_claims_by_the_link() {
        var early = new Api(cleo.name(), Tokens.unverified(cleo.name(), cleo.email()));
        early.id();
        anna.share(calendar, cleo, "VIEW");
        cleo.as().get("/api/invitations").then().body("invitations", empty());

        claim(cleo, token(cleo.email())).statusCode(200);

        cleo.as().get("/api/calendars/" + calendar).then().statusCode(200);
    }

    @Test
    void what_was_taken_back_or_has_ended_is_not_claimed() {
        var share = anna.share(calendar, cleo, "VIEW");
        var token = token(cleo.email());
        anna.as()
                .delete("/api/calendars/" + calendar + "/shares/" + share)
                .then()
                .statusCode(204);
        claim(cleo, token).statusCode(404);
        cleo.as().get("/api/calendars/" + calendar).then().statusCode(404);

        var dora = Api.somebody("dora");
        var second = anna.share(calendar, dora, "VIEW");
        Rows.execute(
                "update \"calendar_invitations\" set \"expiresAt\" = (now() at time zone 'UTC') - interval '1 second' where \"id\" = ?",
                second);
        claim(dora, token(dora.email())).statusCode(404);
        dora.as().get("/api/calendars/" + calendar).then().statusCode(404);
    }

    @Test
    void a_revocation_at_the_moment_of_the_claim_leaves_no_access_behind() {
        for (var round = 0; round < 10; round++) {
            var late = Api.somebody("late");
            var share = anna.share(calendar, late, "EDIT");
            var token = token(late.email());

            var claimed = new Thread(() -> claim(late, token));
            claimed.start();
            anna.as()
                    .delete("/api/calendars/" + calendar + "/shares/" + share)
                    .then()
                    .statusCode(204);
            join(claimed);

            late.as().get("/api/calendars");
            late.as().get("/api/calendars/" + calendar).then().statusCode(404);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static ValidatableResponse claim(Api who, String token) {
        return who.json("{\"token\":\"" + token + "\"}")
                .post("/api/invitations/claim")
                .then();
    }

    private static String token(String address) {
        var text = (String) Rows.query("select \"text\" from \"mail_outbox\" where \"recipient\" = ?", address)
                .get(0)
                .get("text");
        var link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }
}
