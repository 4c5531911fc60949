package dev.chronos.presence;

import static dev.chronos.presence.fixture.PusherTab.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.presence.fixture.FakeSharing;
import dev.chronos.presence.fixture.Instance;
import dev.chronos.presence.fixture.PusherTab;
import dev.chronos.presence.fixture.Sharing;
import dev.chronos.testkit.Redis;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two packaged instances on one Redis: what happens when one of them, or Redis, goes. Prints the bounds it measures. */
class TwoInstancesIT {
    private static final String ADDED = "pusher_internal:member_added";
    private static final String REMOVED = "pusher_internal:member_removed";

    private static FakeSharing sharing;

    private final String calendar = "c" + UUID.randomUUID().toString().replace("-", "");
    private Redis.Server redis;
    private Instance one;
    private Instance two;

    @BeforeAll
    static void startSharing() {
        sharing = FakeSharing.start();
    }

    @AfterAll
    static void stopSharing() {
        sharing.stop();
    }

    @BeforeEach
    void start() {
        new Sharing(sharing.url()).share(calendar, "ann", "ben", "cas");
        redis = Redis.embedded(Redis.freePort());
        one = Instance.start("instance-one", redis.url(), sharing.url());
        two = Instance.start("instance-two", redis.url(), sharing.url());
    }

    @AfterEach
    void stop() {
        one.kill();
        two.kill();
        redis.stop();
    }

    @Test
    void five_tabs_on_two_instances_are_one_member_and_go_once() {
        var ann = PusherTab.in(one.url(), calendar, "ann");
        var tabs = Stream.of(one, two, one, two, two)
                .map(instance -> PusherTab.in(instance.url(), calendar, "ben"))
                .toList();
        ann.await("presence:updated", frame -> data(frame).path("sessions").asInt() == 5);

        tabs.parallelStream().forEach(tab -> tab.unsubscribe(calendar));

        ann.await(REMOVED);
        await().during(Duration.ofSeconds(1))
                .until(() -> ann.all(REMOVED).size() == 1 && ann.all(ADDED).size() == 1);
    }

    @Test
    void the_people_of_a_killed_instance_are_gone_and_those_who_come_back_never_were() {
        var ann = PusherTab.in(one.url(), calendar, "ann");
        PusherTab.in(two.url(), calendar, "ben");
        PusherTab.in(two.url(), calendar, "cas");
        await().until(() -> ann.all(ADDED).size() == 2);
        ann.forget();
        var killedAt = System.nanoTime();

        two.kill();
        PusherTab.in(one.url(), calendar, "cas");

        await().atMost(Duration.ofSeconds(20)).until(() -> !ann.all(REMOVED).isEmpty());
        report("ghosts of a killed instance gone", killedAt);
        assertThat(ann.all(REMOVED))
                .extracting(frame -> data(frame).path("user_id").asText())
                .containsExactly("user-ben");
        assertThat(ann.all(ADDED)).isEmpty();
    }

    @Test
    void a_redis_that_comes_back_empty_is_filled_again_and_nobody_is_seen_to_go_or_come() {
        var ann = PusherTab.in(one.url(), calendar, "ann");
        PusherTab.in(two.url(), calendar, "ben");
        ann.await(ADDED);
        ann.forget();

        redis.stop();
        redis = Redis.embedded(redis.port());
        var backAt = System.nanoTime();

        await().atMost(Duration.ofSeconds(10)).until(() -> {
            var late = PusherTab.in(one.url(), calendar, "cas");
            var ids = data(late.await("pusher_internal:subscription_succeeded"))
                    .path("presence")
                    .path("ids");
            return ids.toString().contains("user-ben") && ids.toString().contains("user-ann");
        });
        report("roster whole again after an empty Redis", backAt);
        await().during(Duration.ofSeconds(17))
                .atMost(Duration.ofSeconds(19))
                .until(() -> ann.all(REMOVED).isEmpty());
        assertThat(ann.all(ADDED))
                .extracting(frame -> data(frame).path("user_id").asText())
                .containsExactly("user-cas");
    }

    @Test
    void a_stopping_instance_sends_its_clients_on_and_nobody_flickers() throws Exception {
        var ann = PusherTab.in(one.url(), calendar, "ann");
        var ben = PusherTab.in(two.url(), calendar, "ben");
        ann.await(ADDED);
        ann.forget();

        var took = two.stop();

        assertThat(ben.awaitClose()).isEqualTo(4200);
        PusherTab.in(one.url(), calendar, "ben");
        System.out.printf("measured: stop took %d ms%n", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        await().during(Duration.ofSeconds(9))
                .atMost(Duration.ofSeconds(11))
                .until(() -> ann.all(REMOVED).isEmpty() && ann.all(ADDED).isEmpty());
        assertThat(two.log()).doesNotContain("ERROR");
    }

    @Test
    void it_is_small_quick_and_tells_how_it_is() throws IOException {
        PusherTab.in(one.url(), calendar, "ann");

        System.out.printf(
                "measured: ready after %d ms, %d MiB resident%n",
                two.readyAfter().toMillis(), two.residentMebibytes());
        assertThat(two.residentMebibytes()).isLessThan(300);
        assertThat(List.of(two.health("live"), two.health("started"), two.health("ready")))
                .containsOnly(200);
        assertThat(one.metrics()).contains("chronos_presence_sockets 1.0", "chronos_presence_members 1.0");
        assertThat(one.log().lines().filter(line -> line.contains("presence-service")))
                .allMatch(line -> line.startsWith("{"));
        redis.stop();
        await().atMost(Duration.ofSeconds(15)).until(() -> one.health("ready") == 503);
        assertThat(one.health("live")).isEqualTo(200);
    }

    private static void report(String what, long since) {
        System.out.printf(
                "measured: %s after %d ms%n",
                what, Duration.ofNanos(System.nanoTime() - since).toMillis());
    }
}
