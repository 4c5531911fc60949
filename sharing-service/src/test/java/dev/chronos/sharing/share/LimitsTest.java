package dev.chronos.sharing.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class LimitsTest {
    private final Api anna = Api.somebody("anna");
    private String calendar;

    @BeforeEach
    void make() {
        calendar = anna.calendar("Work");
    }

    @Test
    void the_thirty_first_invitation_waits_exactly_until_the_first_is_ten_minutes_old() {
        attempts(anna, 29, "9 minutes");
        attempts(anna, 1, "5 seconds");

        var answer = share(anna, calendar, "late@x.test", "VIEW")
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", is("too-many-invitations"))
                .extract();

        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(50, 60);
        assertThat(Rows.query("select 1 from \"calendar_invitations\" where \"calendarId\" = ?", calendar))
                .isEmpty();
        Rows.execute(
                "update \"invitation_attempts\" set \"createdAt\" = \"createdAt\" - interval '60 seconds' where \"senderId\" = ?",
                anna.id());
        share(anna, calendar, "late@x.test", "VIEW").statusCode(201);
    }

    @Test
    void a_day_has_a_hundred_invitations() {
        attempts(anna, 99, "2 hours");

        share(anna, calendar, "hundredth@x.test", "VIEW").statusCode(201);
        var answer =
                share(anna, calendar, "next@x.test", "VIEW").statusCode(429).extract();

        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(22 * 3600 - 60, 22 * 3600);
        attempts(anna, 500, "25 hours");
    }

    @Test
    void the_same_again_costs_nothing_and_rights_can_always_be_taken_away() {
        var share = share(anna, calendar, "guest@x.test", "EDIT")
                .statusCode(201)
                .extract()
                .<String>path("share.id");
        attempts(anna, 29, "1 minute");

        share(anna, calendar, "guest@x.test", "EDIT").statusCode(200);
        share(anna, calendar, "guest@x.test", "VIEW").statusCode(429);
        anna.json("{\"permission\":\"VIEW\"}")
                .patch("/api/calendars/" + calendar + "/shares/" + share)
                .then()
                .statusCode(200)
                .body("share.permission", is("VIEW"));
        anna.as()
                .delete("/api/calendars/" + calendar + "/shares/" + share)
                .then()
                .statusCode(204);

        assertThat(mails("guest@x.test", calendar)).isEqualTo(1);
    }

    @Test
    void an_address_gets_five_mails_a_day_over_all_senders_and_nobody_is_told_why() {
        var ben = Api.somebody("ben");
        ben.id();
        attempts(Api.somebody("others"), 4, "1 hour", ben.email());
        var cleo = Api.somebody("cleo");
        var second = cleo.calendar("Home");

        var fifth = share(anna, calendar, ben.email(), "VIEW")
                .statusCode(201)
                .extract()
                .<Object>path("share.state");
        var sixth = share(cleo, second, ben.email(), "VIEW")
                .statusCode(201)
                .extract()
                .<Object>path("share.state");

        assertThat(sixth).isEqualTo(fifth);
        assertThat(mails(ben.email(), "")).isEqualTo(1);
        ben.as().get("/api/calendars/" + second).then().statusCode(200);
        ben.as().get("/api/notifications").then().body("unreadCount", is(2));
    }

    @Test
    void parallel_invitations_do_not_slip_past_the_limit() {
        attempts(anna, 25, "1 minute");

        var statuses = java.util.stream.IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> share(anna, calendar, "p" + i + "@x.test", "VIEW")
                        .extract()
                        .statusCode())
                .toList();

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(5);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(7);
    }

    private static void attempts(Api sender, int count, String ago) {
        attempts(sender, count, ago, "somebody@x.test");
    }

    private static void attempts(Api sender, int count, String ago, String recipient) {
        Rows.execute(
                "insert into \"invitation_attempts\" (\"id\", \"senderId\", \"recipient\", \"mailed\", \"createdAt\")"
                        + " select gen_random_uuid()::text, ?, ?, true, (clock_timestamp() at time zone 'UTC') - ?::interval"
                        + " from generate_series(1, ?)",
                sender.id(),
                recipient,
                ago,
                count);
    }

    private static ValidatableResponse share(Api who, String calendar, String email, String permission) {
        return who.json("{\"email\":\"%s\",\"permission\":\"%s\"}".formatted(email, permission))
                .post("/api/calendars/" + calendar + "/shares")
                .then();
    }

    private static int mails(String recipient, String calendar) {
        List<?> rows = Rows.query(
                "select 1 from \"mail_outbox\" m where m.\"recipient\" = ? and (? = '' or exists (select from \"activity_logs\" l"
                        + " where l.\"entityId\" = ? and m.\"dedupKey\" like 'share:' || (l.\"changes\" #>> '{after,shareId}') || '%'))",
                recipient, calendar, calendar);
        return rows.size();
    }
}
