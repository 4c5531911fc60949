package dev.chronos.sharing.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class IdempotencyTest {
    private static final String FILE =
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:k\nDTSTART:20260304T100000Z\nSUMMARY:K\nEND:VEVENT\nEND:VCALENDAR\n";

    private final Api anna = Api.somebody("anna");
    private final String key = UUID.randomUUID().toString();

    @Inject
    KeyRepository keys;

    @Test
    void the_same_request_is_done_once_and_answered_again() {
        var first = calendar(anna, key, "Once").statusCode(201).extract();
        var second = calendar(anna, key, "Once")
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .extract();

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotNull();
        assertThat(second.contentType()).isEqualTo(first.contentType());
        calendar(anna, null, "Once").statusCode(409);
        calendar(Api.somebody("ben"), key, "Once").statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        calendar(anna, key, "Once").statusCode(201);

        calendar(anna, key, "Twice").statusCode(422).body("code", is("idempotency-key-reused"));
        anna.as()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"name\":\"Once\"}")
                .post("/api/calendars?x=1")
                .then()
                .statusCode(422);
    }

    @Test
    void a_refusal_frees_the_key() {
        calendar(anna, key, "").statusCode(422).body("code", is("unprocessable"));
        calendar(anna, key, "Now").statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void parallel_requests_are_done_once() {
        anna.id();

        var statuses = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> calendar(anna, key, "Once").extract().statusCode())
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

        assertThat(statuses.keySet()).isSubsetOf(201, 409);
        assertThat(Rows.query("select 1 from \"calendars\" where \"userId\" = ? and \"name\" = 'Once'", anna.id()))
                .hasSize(1);
        assertThat(statuses.get(201)).isPositive();
        calendar(anna, key, "Once").statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void a_request_that_never_ended_holds_its_key_for_its_lease_only() {
        calendar(anna, key, "Once").statusCode(201);
        Rows.execute(
                "update \"idempotency_keys\" set \"status\" = null, \"leaseUntil\" = (now() at time zone 'UTC') + interval '30 seconds'"
                        + " where \"userId\" = ?",
                anna.id());
        calendar(anna, key, "Once").statusCode(409).body("code", is("idempotency-key-in-use"));

        Rows.execute(
                "update \"idempotency_keys\" set \"leaseUntil\" = (now() at time zone 'UTC') - interval '1 second' where \"userId\" = ?",
                anna.id());

        calendar(anna, key, "Other").statusCode(422);
        calendar(anna, key, "Once").statusCode(409).body("code", is("name-taken"));
    }

    @Test
    void a_kept_answer_is_given_to_nobody_who_may_not_ask_any_more() {
        var ben = Api.somebody("ben");
        ben.id();
        var calendar = anna.calendar("Work");
        var share = anna.share(calendar, ben, "EDIT");
        imported(ben, calendar).statusCode(201).header("Idempotency-Replayed", nullValue());
        imported(ben, calendar)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("added", is(1));

        anna.json("{\"permission\":\"VIEW\"}")
                .patch("/api/calendars/" + calendar + "/shares/" + share)
                .then()
                .statusCode(200);
        imported(ben, calendar).statusCode(403);
        anna.as()
                .delete("/api/calendars/" + calendar + "/shares/" + share)
                .then()
                .statusCode(204);
        imported(ben, calendar).statusCode(404);
    }

    @Test
    void a_share_is_answered_again_with_its_tag_and_mailed_once() {
        var calendar = anna.calendar("Work");
        var body = "{\"calendarId\":\"%s\",\"email\":\"%s\",\"permission\":\"VIEW\"}"
                .formatted(calendar, "g" + key + "@x.test");

        var first = anna.json(body)
                .header("Idempotency-Key", key)
                .post("/api/calendars/share")
                .then()
                .statusCode(201)
                .extract();
        var second = anna.json(body)
                .header("Idempotency-Key", key)
                .post("/api/calendars/share")
                .then()
                .statusCode(201)
                .extract();

        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(Rows.query("select 1 from \"mail_outbox\" where \"recipient\" = ?", "g" + key + "@x.test"))
                .hasSize(1);
    }

    @Test
    void nothing_of_an_answer_can_be_read_from_the_table() {
        calendar(anna, key, "Canary4711").statusCode(201);

        var rows = Rows.query("select * from \"idempotency_keys\" where \"userId\" = ?", anna.id());

        assertThat(rows).hasSize(1);
        assertThat(rows.toString()).doesNotContain("Canary4711").doesNotContain(key);
    }

    @Test
    void without_a_token_there_is_nothing_to_ask() {
        RestAssured.given()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"name\":\"x\"}")
                .post("/api/calendars")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "ü", "\"\"", ""})
    void what_is_no_key_is_refused(String bad) {
        calendar(anna, bad, "x").statusCode(400);
    }

    @Test
    void what_is_older_than_a_day_is_forgotten() {
        calendar(anna, key, "Once").statusCode(201);
        Rows.execute(
                "update \"idempotency_keys\" set \"expiresAt\" = (now() at time zone 'UTC') - interval '1 second' where \"userId\" = ?",
                anna.id());

        calendar(anna, key, "Twice").statusCode(201).header("Idempotency-Replayed", nullValue());
        Rows.execute(
                "update \"idempotency_keys\" set \"expiresAt\" = (now() at time zone 'UTC') - interval '1 second' where \"userId\" = ?",
                anna.id());
        keys.forget().await().atMost(Duration.ofSeconds(10));

        assertThat(Rows.query("select 1 from \"idempotency_keys\" where \"userId\" = ?", anna.id()))
                .isEmpty();
    }

    @Test
    void reading_takes_no_key() {
        anna.as()
                .header("Idempotency-Key", key)
                .get("/api/calendars")
                .then()
                .statusCode(200)
                .body("calendars", hasSize(1));
        assertThat(Rows.query("select 1 from \"idempotency_keys\" where \"userId\" = ?", anna.id()))
                .isEmpty();
    }

    private ValidatableResponse imported(Api who, String calendar) {
        return who.as()
                .header("Idempotency-Key", key)
                .contentType("text/calendar; charset=utf-8")
                .body(FILE)
                .post("/api/calendars/" + calendar + "/import")
                .then();
    }

    private static ValidatableResponse calendar(Api who, String key, String name) {
        var request = who.json("{\"name\":\"" + name + "\"}");
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/api/calendars")
                .then();
    }
}
