package dev.chronos.presence.socket;

import static dev.chronos.presence.fixture.PusherTab.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chronos.presence.fixture.FakeSharingResource;
import dev.chronos.presence.fixture.PusherTab;
import dev.chronos.presence.fixture.Sharing;
import dev.chronos.testkit.ChronosResource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ChronosResource.class)
@QuarkusTestResource(FakeSharingResource.class)
class PresenceSocketTest {
    private static final String SUCCEEDED = "pusher_internal:subscription_succeeded";
    private static final String ADDED = "pusher_internal:member_added";
    private static final String REMOVED = "pusher_internal:member_removed";
    private static final String REFUSED = "pusher:subscription_error";

    @TestHTTPResource
    URI root;

    @ConfigProperty(name = "quarkus.rest-client.sharing.url")
    String sharingUrl;

    @Inject
    RedisDataSource redis;

    private final String calendar = "c" + UUID.randomUUID().toString().replace("-", "");
    private Sharing sharing;
    private String url;

    @BeforeEach
    void share() {
        sharing = new Sharing(sharingUrl);
        sharing.share(calendar, "ann", "ben");
        url = root.toString().replaceAll("/$", "");
    }

    @Test
    void a_subscriber_is_told_who_is_there_and_the_others_are_told_of_him() {
        var ann = PusherTab.in(url, calendar, "ann");
        var ben = PusherTab.in(url, calendar, "ben");

        var alone = data(ann.await(SUCCEEDED)).path("presence");
        assertThat(alone.path("count").asInt()).isEqualTo(1);
        assertThat(alone.path("hash").path("user-ann").path("name").asText()).isEqualTo("ann");
        var both = data(ben.await(SUCCEEDED)).path("presence");
        assertThat(both.path("ids")).extracting(JsonNode::asText).containsExactlyInAnyOrder("user-ann", "user-ben");
        var added = data(ann.await(ADDED));
        assertThat(added.path("user_id").asText()).isEqualTo("user-ben");
        assertThat(added.path("user_info").path("name").asText()).isEqualTo("ben");
    }

    @Test
    void joining_is_seen_by_the_other_within_a_second() {
        var ann = PusherTab.in(url, calendar, "ann");

        PusherTab.in(url, calendar, "ben");

        await().atMost(Duration.ofSeconds(1)).until(() -> ann.all(ADDED).size() == 1);
    }

    @Test
    void a_second_tab_is_silent_and_the_person_goes_with_the_last() {
        var ann = PusherTab.in(url, calendar, "ann");
        var first = PusherTab.in(url, calendar, "ben");
        var second = PusherTab.in(url, calendar, "ben");
        ann.await("presence:updated", frame -> data(frame).path("sessions").asInt() == 2);

        first.unsubscribe(calendar);
        ann.await("presence:updated", frame -> data(frame).path("sessions").asInt() == 1);
        assertThat(ann.all(REMOVED)).isEmpty();
        second.unsubscribe(calendar);

        assertThat(data(ann.await(REMOVED)).path("user_id").asText()).isEqualTo("user-ben");
        assertThat(ann.all(ADDED)).hasSize(1);
        assertThat(ann.all(REMOVED)).hasSize(1);
    }

    @Test
    void a_reload_is_seen_by_nobody() {
        var ann = PusherTab.in(url, calendar, "ann");
        var ben = PusherTab.in(url, calendar, "ben");
        ann.await(ADDED);
        ann.forget();

        ben.vanish();
        PusherTab.in(url, calendar, "ben");

        await().during(Duration.ofSeconds(4))
                .atMost(Duration.ofSeconds(5))
                .until(() -> ann.all(ADDED).isEmpty() && ann.all(REMOVED).isEmpty());
    }

    @Test
    void a_tab_that_vanishes_is_gone_after_the_grace() {
        var ann = PusherTab.in(url, calendar, "ann");
        var ben = PusherTab.in(url, calendar, "ben");
        ann.await(ADDED);

        ben.vanish();

        await().atMost(Duration.ofSeconds(5)).until(() -> ann.all(REMOVED).size() == 1);
    }

    @Test
    void what_a_tab_shows_is_told_as_a_change_of_the_person() {
        var ann = PusherTab.in(url, calendar, "ann");
        var ben = PusherTab.in(url, calendar, "ben");

        ben.send("""
                {"event":"client-presence","channel":"%s","data":{"state":"idle","view":{"mode":"week"},"edit":{"id":"e1"}}}""".formatted(PusherTab.channel(calendar)));

        var updated = data(ann.await("presence:updated"));
        assertThat(updated.path("user_id").asText()).isEqualTo("user-ben");
        assertThat(updated.path("state").asText()).isEqualTo("idle");
        assertThat(updated.path("view").path("mode").asText()).isEqualTo("week");
        assertThat(updated.path("edit").path("id").asText()).isEqualTo("e1");
        assertThat(updated.path("sessions").asInt()).isEqualTo(1);
    }

    @Test
    void hidden_is_gone_for_the_others() {
        var ann = PusherTab.in(url, calendar, "ann");
        var ben = PusherTab.in(url, calendar, "ben");
        ann.await(ADDED);

        ben.send("{\"event\":\"client-presence\",\"channel\":\"%s\",\"data\":{\"state\":\"hidden\"}}"
                .formatted(PusherTab.channel(calendar)));

        ann.await(REMOVED);
    }

    @ParameterizedTest
    @CsvSource({
        "/app/wrong-key?protocol=7, 4001",
        "/app/app-key?protocol=6, 4007",
        "/app/app-key, 4008",
    })
    void a_wrong_address_is_closed_with_its_code(String path, int code) {
        var tab = PusherTab.open(url, path);

        assertThat(tab.awaitClose()).isEqualTo(code);
        assertThat(tab.all("pusher:error").get(0).path("data").path("code").asInt())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no json", "[]", "null", "{}", "{\"event\":3.5,\"data\":[1]}", "{\"event\":\"client-other\"}"})
    void a_frame_that_cannot_be_read_is_answered_and_the_socket_stays(String frame) {
        var tab = PusherTab.open(url, "/app/app-key?protocol=7");

        tab.send(frame);
        tab.send("{\"event\":\"pusher:ping\",\"data\":{}}");

        tab.await("pusher:error");
        tab.await("pusher:pong");
    }

    @Test
    void a_frame_over_the_limit_ends_the_socket() {
        var tab = PusherTab.open(url, "/app/app-key?protocol=7");
        tab.await("pusher:connection_established");

        tab.send("x".repeat(20_000));

        assertThat(tab.awaitClose()).isEqualTo(1009);
    }

    @Test
    void a_signature_for_another_socket_or_channel_or_text_is_refused() {
        var ann = PusherTab.open(url, "/app/app-key?protocol=7");
        var other = PusherTab.open(url, "/app/app-key?protocol=7");
        var auth = other.authorize(calendar, "ann").body();

        ann.send("{\"event\":\"pusher:subscribe\",\"data\":%s}"
                .formatted(auth.replaceFirst("\\{", "{\"channel\":\"" + PusherTab.channel(calendar) + "\",")));

        assertThat(data(ann.await(REFUSED)).path("status").asInt()).isEqualTo(401);
    }

    @Test
    void access_is_asked_for_again_at_each_subscription() {
        var tab = PusherTab.open(url, "/app/app-key?protocol=7");
        var auth = tab.authorize(calendar, "ann").body();
        sharing.revoke(calendar, "ann");

        tab.send("{\"event\":\"pusher:subscribe\",\"data\":%s}"
                .formatted(auth.replaceFirst("\\{", "{\"channel\":\"" + PusherTab.channel(calendar) + "\",")));

        assertThat(data(tab.await(REFUSED)).path("status").asInt()).isEqualTo(403);
    }

    @Test
    void who_loses_access_is_put_out_within_two_seconds() {
        var ann = PusherTab.in(url, calendar, "ann");
        var ben = PusherTab.in(url, calendar, "ben");
        ann.await(ADDED);

        sharing.revoke(calendar, "ben");
        publish(
                "chronos:acl",
                "{\"calendarId\":\"%s\",\"userId\":\"user-ben\",\"aclVersion\":2,\"kind\":\"revoked\"}"
                        .formatted(calendar));

        await().atMost(Duration.ofSeconds(2))
                .until(() -> ann.all(REMOVED).size() == 1 && ben.all(REFUSED).size() == 1);
        assertThat(data(ben.all(REFUSED).get(0)).path("status").asInt()).isEqualTo(403);
    }

    @Test
    void who_keeps_access_stays_when_the_access_of_others_changes() {
        var ann = PusherTab.in(url, calendar, "ann");

        publish("chronos:acl", "{\"calendarId\":\"%s\",\"aclVersion\":2,\"kind\":\"changed\"}".formatted(calendar));

        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(2))
                .until(() -> ann.all(REFUSED).isEmpty());
    }

    @Test
    void viewers_are_told_that_the_calendar_has_changed() {
        var ann = PusherTab.in(url, calendar, "ann");

        publish(
                "chronos:content",
                "{\"calendarId\":\"%s\",\"version\":7,\"userIds\":[\"user-ann\"]}".formatted(calendar));

        assertThat(data(ann.await("calendar:changed")).path("version").asInt()).isEqualTo(7);
    }

    @Test
    void more_client_events_than_allowed_are_refused_without_closing() {
        var ann = PusherTab.in(url, calendar, "ann");

        for (var i = 0; i < 30; i++) {
            ann.send("{\"event\":\"client-presence\",\"channel\":\"%s\",\"data\":{\"state\":\"active\"}}"
                    .formatted(PusherTab.channel(calendar)));
        }

        assertThat(ann.await("pusher:error").path("data").path("code").asInt()).isEqualTo(4301);
        ann.send("{\"event\":\"pusher:ping\",\"data\":{}}");
        ann.await("pusher:pong");
    }

    private void publish(String channel, String message) {
        redis.pubsub(String.class).publish(channel, message);
    }
}
