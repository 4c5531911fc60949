package dev.chronos.sharing.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ExpiryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");
    private String calendar;

    @Inject
    RedisDataSource redis;

    @Inject
    ExpiryJob job;

    @Inject
    Reminders reminders;

    @BeforeEach
    void make() {
        ben.id();
        calendar = anna.calendar("Work");
    }

    @Test
    void an_end_is_told_once_however_many_look_for_it() {
        var heard = listen();
        var share = anna.share(calendar, ben, "EDIT");
        end("calendar_shares", share);

        IntStream.range(0, 8).parallel().forEach(i -> job.run().await().atMost(PATIENCE));

        await().atMost(PATIENCE).until(() -> revoked(heard) == 1);
        assertThat(logged()).isEqualTo(1);
        assertThat(heard.get(heard.size() - 1).getString("userId")).isEqualTo(ben.id());
        job.run().await().atMost(PATIENCE);
        assertThat(revoked(heard)).isEqualTo(1);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void ends_of_grants_and_of_open_invitations_are_told_alike() {
        var busy = anna.share(calendar, ben, "FREE_BUSY");
        var cleo = Api.somebody("cleo");
        var open = anna.share(calendar, cleo, "VIEW");
        end("calendar_busy_grants", busy);
        end("calendar_invitations", open);

        await().atMost(PATIENCE).until(() -> logged() == 2);

        ben.as().get("/api/calendars/" + calendar).then().statusCode(404);
        cleo.as().get("/api/calendars/" + calendar).then().statusCode(404);
        cleo.as().get("/api/calendars").then().statusCode(200);
        cleo.as().get("/api/calendars/" + calendar).then().statusCode(404);
        anna.as()
                .get("/api/calendars/" + calendar + "/shares")
                .then()
                .body("shares.state", equalTo(List.of("EXPIRED", "EXPIRED")));
    }

    @Test
    void sharing_again_revives_and_the_next_end_is_told_again() {
        var share = anna.share(calendar, ben, "EDIT");
        ben.as().post("/api/invitations/" + share + "/accept").then().statusCode(200);
        end("calendar_shares", share);
        await().atMost(PATIENCE).until(() -> logged() == 1);

        anna.json("{\"permission\":\"EDIT\"}")
                .patch("/api/calendars/" + calendar + "/shares/" + share)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/expiresAt"));
        anna.json("{\"email\":\"%s\",\"permission\":\"VIEW\"}".formatted(ben.email()))
                .post("/api/calendars/" + calendar + "/shares")
                .then()
                .statusCode(200)
                .body("share.id", is(share))
                .body("share.state", is("INVITED"));
        ben.as().get("/api/calendars/" + calendar).then().statusCode(200).body("role", is("VIEW"));
        assertThat(mails("%")).isEqualTo(2);

        end("calendar_shares", share);
        await().atMost(PATIENCE).until(() -> logged() == 2);
        ben.as().get("/api/calendars/" + calendar).then().statusCode(404);
    }

    @Test
    void a_reminder_comes_once_a_day_before_the_end_in_the_words_and_zone_of_its_reader() {
        ben.json("{\"locale\":\"de-DE\",\"timezone\":\"Asia/Tokyo\"}")
                .patch("/api/users/me")
                .then()
                .statusCode(200);
        var share = anna.share(calendar, ben, "EDIT");
        Rows.execute(
                "update \"calendar_shares\" set \"updatedAt\" = now() - interval '3 days',"
                        + " \"expiresAt\" = date_trunc('minute', now() at time zone 'UTC') + interval '23 hours' where \"id\" = ?",
                share);

        IntStream.range(0, 4).parallel().forEach(i -> reminders.run().await().atMost(PATIENCE));

        await().atMost(PATIENCE).until(() -> mails("share-ends:" + share + "%") == 1);
        var mail = Rows.query("select * from \"mail_outbox\" where \"dedupKey\" like ?", "share-ends:" + share + "%")
                .get(0);
        assertThat((String) mail.get("subject")).isEqualTo("Dein Zugriff auf „Work“ endet bald");
        assertThat((String) mail.get("text"))
                .contains("(Asia/Tokyo)")
                .contains("https://chronos.test/calendars/" + calendar);
        assertThat(notices("REMINDER")).isEqualTo(1);
        reminders.run().await().atMost(PATIENCE);
        assertThat(notices("REMINDER")).isEqualTo(1);
    }

    @Test
    void who_is_given_less_than_a_day_is_not_reminded() {
        var share = anna.share(calendar, ben, "EDIT");
        Rows.execute(
                "update \"calendar_shares\" set \"expiresAt\" = (now() at time zone 'UTC') + interval '5 hours' where \"id\" = ?",
                share);

        reminders.run().await().atMost(PATIENCE);

        assertThat(mails("share-ends:" + share + "%")).isZero();
    }

    private List<JsonObject> listen() {
        var heard = new CopyOnWriteArrayList<JsonObject>();
        redis.pubsub(String.class).subscribe("chronos:acl", text -> {
            var message = new JsonObject(text);
            if (calendar.equals(message.getString("calendarId"))) {
                heard.add(message);
            }
        });
        return heard;
    }

    private static int revoked(List<JsonObject> heard) {
        return (int) heard.stream()
                .filter(message -> "revoked".equals(message.getString("kind")))
                .count();
    }

    private static void end(String table, String id) {
        Rows.execute(
                "update \"" + table
                        + "\" set \"expiresAt\" = (now() at time zone 'UTC') - interval '1 second' where \"id\" = ?",
                id);
    }

    private int logged() {
        return Rows.query(
                        "select 1 from \"activity_logs\" where \"entityId\" = ? and \"action\" = 'share.expired'"
                                + " and \"metadata\" ->> 'source' = 'system'",
                        calendar)
                .size();
    }

    private long version() {
        return (long) Rows.query("select \"aclVersion\" as v from \"calendar_acl\" where \"calendarId\" = ?", calendar)
                .get(0)
                .get("v");
    }

    private int mails(String key) {
        return Rows.query(
                        "select 1 from \"mail_outbox\" where \"recipient\" = ? and \"dedupKey\" like ?",
                        ben.email(),
                        key)
                .size();
    }

    private int notices(String type) {
        return Rows.query("select 1 from \"notifications\" where \"userId\" = ? and \"type\"::text = ?", ben.id(), type)
                .size();
    }
}
