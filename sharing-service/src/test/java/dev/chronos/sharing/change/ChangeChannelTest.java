package dev.chronos.sharing.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import io.quarkus.redis.datasource.RedisDataSource;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@ServiceTest
class ChangeChannelTest {
    @Inject
    RedisDataSource redis;

    @Test
    void changes_of_access_are_told_with_their_version() {
        var anna = Api.somebody("anna");
        var ben = Api.somebody("ben");
        var calendar = anna.calendar("Work");
        var heard = listen("chronos:acl", calendar);

        ben.id();
        var share = anna.share(calendar, ben, "VIEW");
        anna.json("{\"permission\":\"EDIT\"}").patch("/api/calendars/" + calendar + "/shares/" + share);
        anna.as()
                .delete("/api/calendars/" + calendar + "/shares/" + share)
                .then()
                .statusCode(204);

        await().until(() -> heard.size() == 3);
        assertThat(heard)
                .extracting(message -> message.getString("kind"))
                .containsExactly("granted", "changed", "revoked");
        assertThat(heard).extracting(message -> message.getLong("aclVersion")).containsExactly(1L, 2L, 3L);
        assertThat(heard.get(0).getString("userId")).isEqualTo(ben.id());
        assertThat(heard.get(2).getString("userId")).isEqualTo(ben.id());
    }

    @Test
    void a_claimed_invitation_and_an_import_are_told() {
        var anna = Api.somebody("anna");
        var cleo = Api.somebody("cleo");
        var calendar = anna.calendar("Work");
        var access = listen("chronos:acl", calendar);
        var content = listen("chronos:content", calendar);

        anna.share(calendar, cleo, "VIEW");
        cleo.as().get("/api/calendars").then().statusCode(200);
        anna.as()
                .contentType("text/calendar; charset=utf-8")
                .body(
                        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20260304T100000Z\nSUMMARY:A\nEND:VEVENT\nEND:VCALENDAR\n")
                .post("/api/calendars/" + calendar + "/import")
                .then()
                .statusCode(201);

        await().until(() -> access.size() == 2 && content.size() == 1);
        assertThat(access.get(1))
                .isEqualTo(new JsonObject()
                        .put("calendarId", calendar)
                        .put("aclVersion", 2)
                        .put("kind", "granted")
                        .put("userId", cleo.id()));
        assertThat(content.get(0).getLong("version")).isEqualTo(1);
        assertThat(content.get(0).getJsonArray("userIds").stream().map(Object::toString))
                .containsExactlyInAnyOrder(anna.id(), cleo.id());
    }

    private List<JsonObject> listen(String channel, String calendar) {
        var heard = new CopyOnWriteArrayList<JsonObject>();
        redis.pubsub(String.class).subscribe(channel, text -> {
            var message = new JsonObject(text);
            if (calendar.equals(message.getString("calendarId"))) {
                heard.add(message);
            }
        });
        return heard;
    }
}
