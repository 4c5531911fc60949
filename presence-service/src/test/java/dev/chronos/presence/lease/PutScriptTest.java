package dev.chronos.presence.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.presence.fixture.RedisConsole;
import io.vertx.mutiny.redis.client.Command;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PutScriptTest {
    private final RedisConsole redis = RedisConsole.fresh();

    @BeforeEach
    void open() {
        redis.open("i:a.1", 60_000);
        redis.open("i:b.1", 60_000);
    }

    @Test
    void the_first_owner_adds_the_second_changes_and_the_last_removes() {
        assertThat(redis.put("i:a.1", "cal", "ann", "{}")).isEqualTo("add");
        assertThat(redis.put("i:b.1", "cal", "ann", "{}")).isEqualTo("upd");
        assertThat(redis.put("i:a.1", "cal", "ann", "")).isEqualTo("upd");
        assertThat(redis.put("i:b.1", "cal", "ann", "")).isEqualTo("rem");

        assertThat(redis.send(Command.EXISTS, RedisConsole.members("cal")).toInteger())
                .isZero();
    }

    @Test
    void each_change_is_told_with_the_next_version_and_the_same_epoch() {
        redis.put("i:a.1", "cal", "ann", "{}");
        redis.put("i:a.1", "cal", "ben", "{}");
        redis.put("i:a.1", "cal", "ann", "");

        await().until(() -> redis.events().size() == 3);
        assertThat(redis.events()).allMatch(event -> event.contains("\"e\":\"epoch-cal\""));
        assertThat(IntStream.range(0, 3).mapToObj(i -> redis.events().get(i)))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"n\":1", "\"k\":\"add\"", "\"u\":\"ann\""),
                        second -> assertThat(second).contains("\"n\":2", "\"k\":\"add\"", "\"u\":\"ben\""),
                        third -> assertThat(third)
                                .contains("\"n\":3", "\"k\":\"rem\"")
                                .doesNotContain("\"m\""));
    }

    @Test
    void the_same_entry_again_is_no_change_and_told_to_nobody() {
        redis.put("i:a.1", "cal", "ann", "{\"n\":1}");

        assertThat(redis.put("i:a.1", "cal", "ann", "{\"n\":1}")).isEqualTo("NOOP");
        assertThat(redis.put("i:a.1", "cal", "ben", "")).isEqualTo("NOOP");

        assertThat(redis.snap("cal").get(1).toInteger()).isEqualTo(1);
    }

    @Test
    void without_a_lease_nothing_is_declared() {
        assertThat(redis.put("i:c.1", "cal", "ann", "{}")).isEqualTo("LOST");

        assertThat(redis.send(Command.EXISTS, RedisConsole.members("cal")).toInteger())
                .isZero();
    }

    @Test
    void a_condemned_owner_declares_nothing_and_takes_nothing_back() {
        redis.put("i:a.1", "cal", "ann", "{}");
        redis.retire("i:a.1", 0);
        redis.claim();

        assertThat(redis.put("i:a.1", "cal", "ben", "{}")).isEqualTo("LOST");
        assertThat(redis.put("i:a.1", "cal", "ann", "")).isEqualTo("LOST");

        assertThat(redis.send(Command.HLEN, RedisConsole.members("cal")).toInteger())
                .isEqualTo(1);
    }

    @Test
    void a_full_calendar_takes_no_newcomer_but_another_tab_of_who_is_in() {
        redis.put("i:a.1", "cal", "ann", "{}", 1);

        assertThat(redis.put("i:a.1", "cal", "ben", "{}", 1)).isEqualTo("FULL");
        assertThat(redis.put("i:b.1", "cal", "ann", "{}", 1)).isEqualTo("upd");
    }

    @Test
    void the_owner_keeps_exactly_the_pairs_it_declares() {
        redis.put("i:a.1", "cal", "ann", "{}");
        redis.put("i:a.1", "cal", "ben", "{}");
        redis.put("i:a.1", "other", "ann", "{}");
        redis.put("i:a.1", "cal", "ann", "");

        assertThat(redis.declared("i:a.1")).containsExactlyInAnyOrder("cal ben", "other ann");
    }

    @Test
    void the_version_outlives_an_empty_calendar_for_an_hour_and_stays_while_people_are_there() {
        redis.put("i:a.1", "cal", "ann", "{}");
        assertThat(redis.send(Command.PTTL, RedisConsole.version("cal")).toLong())
                .isEqualTo(-1);

        redis.put("i:a.1", "cal", "ann", "");
        assertThat(redis.send(Command.PTTL, RedisConsole.version("cal")).toLong())
                .isBetween(3_590_000L, 3_600_000L);

        redis.put("i:a.1", "cal", "ann", "{}");
        assertThat(redis.send(Command.PTTL, RedisConsole.version("cal")).toLong())
                .isEqualTo(-1);
        assertThat(redis.snap("cal").get(1).toInteger()).isEqualTo(3);
    }

    @Test
    void many_closing_at_once_remove_exactly_once() throws Exception {
        var owners =
                IntStream.range(0, 20).mapToObj(i -> "i:x%d.1".formatted(i)).toList();
        owners.forEach(owner -> redis.open(owner, 60_000));
        owners.forEach(owner -> redis.put(owner, "cal", "ann", "{}"));

        var threads = Executors.newFixedThreadPool(8);
        var closings = owners.stream()
                .map(owner -> threads.submit(() -> redis.put(owner, "cal", "ann", "")))
                .toList();
        var outcomes = new ArrayList<String>();
        for (var closing : closings) {
            outcomes.add(closing.get());
        }
        threads.shutdown();

        assertThat(outcomes).filteredOn("rem"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("upd"::equals).hasSize(19);
    }
}
