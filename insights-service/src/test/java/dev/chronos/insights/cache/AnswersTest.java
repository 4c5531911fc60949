package dev.chronos.insights.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chronos.insights.InsightsConfig;
import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.cache.Answers.Found;
import dev.chronos.insights.cache.ChangeStamp.Stamp;
import dev.chronos.insights.http.Tagged;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances on one Redis. */
@ServiceTest
class AnswersTest {
    private static final Duration LEASE = Duration.ofSeconds(2);
    private static final Stamp NOW = new Stamp("evidence", "marks");

    @Inject
    ReactiveRedisDataSource redis;

    @Inject
    RedisDataSource keys;

    @Inject
    ChangeStamp stamps;

    private final String user = "u" + UUID.randomUUID();
    private final AtomicInteger runs = new AtomicInteger();
    private Answers one;
    private Answers two;

    @BeforeEach
    void start() {
        one = instance();
        two = instance();
    }

    @Test
    void ten_callers_of_two_instances_make_one_answer() {
        var found = look(one, NOW);

        var answers = Uni.join()
                .all(IntStream.range(0, 10)
                        .mapToObj(i -> (i % 2 == 0 ? one : two).make(found, this::work))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(runs).hasValue(1);
        assertThat(answers.stream().distinct()).hasSize(1);
    }

    @Test
    void who_asks_after_an_answer_was_made_gets_a_new_one_and_who_asked_before_gets_that() {
        var before = look(two, NOW);
        one.make(look(one, NOW), this::work).await().indefinitely();

        var shared = two.make(before, this::work).await().indefinitely();
        var made = two.make(look(two, NOW), this::work).await().indefinitely();

        assertThat(shared.json()).isEqualTo("1");
        assertThat(made.json()).isEqualTo("2");
    }

    @Test
    void an_answer_of_another_state_of_the_rows_is_not_taken() {
        var earlier = one.make(look(one, NOW), this::work).subscribeAsCompletionStage();
        var later = two.make(look(two, new Stamp("changed", "marks")), this::work)
                .await()
                .indefinitely();

        assertThat(List.of(earlier.join().json(), later.json())).containsExactlyInAnyOrder("1", "2");
        assertThat(runs).hasValue(2);
    }

    @Test
    void what_was_made_is_fresh_for_both_until_the_rows_change() {
        var answer = one.make(look(one, NOW), this::work).await().indefinitely();

        assertThat(two.fresh(look(two, NOW))).isEqualTo(answer);
        assertThat(two.fresh(look(two, new Stamp("evidence", "read")))).isNull();
        assertThat(look(two, new Stamp("evidence", "read")).hasFindings()).isTrue();
        assertThat(look(two, new Stamp("changed", "marks")).hasFindings()).isFalse();
    }

    @Test
    void listing_again_keeps_an_answer_no_longer_than_it_was_kept() {
        one.make(look(one, NOW), this::work).await().indefinitely();
        var key = "insights:" + user + ":range";
        keys.key().expire(key, 100);
        var read = look(one, new Stamp("evidence", "read"));

        one.renew(read, Tagged.of("listed")).await().indefinitely();

        assertThat(two.fresh(look(two, new Stamp("evidence", "read")))).isEqualTo(Tagged.of("listed"));
        assertThat(keys.key().ttl(key)).isBetween(90L, 100L);
        keys.key().del(key);
        one.renew(read, Tagged.of("listed")).await().indefinitely();
        assertThat(keys.key().exists(key)).isFalse();
    }

    @Test
    void a_failure_reaches_whoever_waits_and_stops_nobody_after_that() {
        var found = look(one, NOW);
        var waiting = one.make(found, () -> failing().onItem().delayIt().by(Duration.ofMillis(100)));

        assertThatThrownBy(() -> waiting.await().indefinitely()).hasMessage("no rows");

        assertThat(two.make(found, this::work).await().atMost(LEASE).json()).isEqualTo("1");
    }

    @Test
    void an_instance_that_died_while_making_keeps_the_others_waiting_for_the_lease_only() {
        keys.value(String.class).psetex("insights:" + user + ":flight:range", LEASE.toMillis(), "dead");
        var started = System.nanoTime();

        var answer = one.make(look(one, NOW), this::work).await().indefinitely();

        assertThat(answer.json()).isEqualTo("1");
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isBetween(Duration.ofMillis(1_500), LEASE.multipliedBy(3));
    }

    @Test
    void a_lock_that_ran_out_is_not_taken_from_its_next_holder() {
        var lock = "insights:" + user + ":flight:range";

        one.make(
                        look(one, NOW),
                        () -> redis.value(String.class).set(lock, "next").replaceWith(Tagged.of("slow")))
                .await()
                .indefinitely();

        assertThat(keys.value(String.class).get(lock)).isEqualTo("next");
    }

    private Uni<Tagged> work() {
        return Uni.createFrom()
                .item(() -> Tagged.of(Integer.toString(runs.incrementAndGet())))
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(300));
    }

    private static Uni<Tagged> failing() {
        return Uni.createFrom().failure(new IllegalStateException("no rows"));
    }

    private Found look(Answers instance, Stamp stamp) {
        return instance.find(user, "range", stamp).await().indefinitely();
    }

    private Answers instance() {
        var config = new SmallRyeConfigBuilder()
                .withMapping(InsightsConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "chronos.insights.flight-lease",
                                LEASE.toString(),
                                "chronos.insights.cache-patience",
                                "PT2S"),
                        "test",
                        100))
                .build()
                .getConfigMapping(InsightsConfig.class);
        return new Answers(new AnswerCache(redis, config), stamps, config, new SimpleMeterRegistry());
    }
}
