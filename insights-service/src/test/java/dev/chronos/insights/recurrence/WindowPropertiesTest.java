package dev.chronos.insights.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every rule and window, tried on the whole corpus with seeded windows. */
@Tag("calendar")
class WindowPropertiesTest {
    private static final long SEED = 20261122;
    private static final Duration LENGTH = Duration.ofMinutes(90);

    private final RecurrenceExpander expander = new WallClockExpander();

    @Test
    void two_windows_side_by_side_hold_what_the_whole_holds() {
        var random = new Random(SEED);

        Corpus.rows().forEach(row -> {
            var middle = between(random, row.from(), row.to());
            var event = lasting(row.event(), Set.of());

            var halves = Stream.concat(
                            startsIn(event, row.from(), middle).stream(), startsIn(event, middle, row.to()).stream())
                    .toList();

            assertThat(halves).as("%s at %s", row, middle).isEqualTo(startsIn(event, row.from(), row.to()));
        });
    }

    @Test
    void occurrences_are_in_order_touch_the_window_and_never_come_before_the_event() {
        var random = new Random(SEED);

        Corpus.rows().forEach(row -> {
            var from = between(random, row.from(), row.to());
            var event = lasting(row.event(), Set.of());

            var instances = expander.between(event, from, row.to()).instances();

            assertThat(instances).as("%s", row).allMatch(instance -> instance.touches(from, row.to()));
            assertThat(instances)
                    .as("%s", row)
                    .noneMatch(instance -> instance.start().isBefore(event.start()));
            var starts = instances.stream().map(Instance::start).toList();
            assertThat(starts)
                    .as("%s", row)
                    .isEqualTo(starts.stream().distinct().sorted().toList());
        });
    }

    @Test
    void what_is_excluded_or_replaced_is_missing_and_nothing_else_is() {
        Corpus.rows().forEach(row -> {
            var all = startsIn(lasting(row.event(), Set.of()), row.from(), row.to());
            var every3rd = every(3, all);

            var left = startsIn(lasting(row.event(), every3rd), row.from(), row.to());

            var expected =
                    all.stream().filter(start -> !every3rd.contains(start)).toList();
            assertThat(left).as("%s", row).isEqualTo(expected);
        });
    }

    /** COUNT ends a series, so the series without it begins with the same occurrences. */
    @Test
    void a_count_takes_the_first_occurrences_of_the_endless_rule() {
        var rows = Corpus.rows("families")
                .filter(row -> row.rule().endsWith(";COUNT=5") && row.expected().size() == 5);

        var tried = rows.map(row -> {
                    var endless = row.rule().replace(";COUNT=5", "");
                    var last = row.expected().get(4).plusSeconds(1);
                    var event = new RecurringEvent(
                            row.event().start(), LENGTH, row.zone(), false, endless, null, Set.of(), Set.of());
                    assertThat(startsIn(event, row.from(), last)).as("%s", row).isEqualTo(row.expected());
                    return row;
                })
                .count();

        assertThat(tried).isGreaterThan(200);
    }

    private List<Instant> startsIn(RecurringEvent event, Instant from, Instant to) {
        return expander.between(event, from, to).instances().stream()
                .map(Instance::start)
                .filter(start -> !start.isBefore(from))
                .toList();
    }

    private static RecurringEvent lasting(RecurringEvent event, Set<Instant> away) {
        var even = every(2, away.stream().sorted().toList());
        var excluded = new HashSet<>(event.excluded());
        excluded.addAll(even);
        var replaced = away.stream().filter(start -> !even.contains(start)).collect(Collectors.toSet());
        return new RecurringEvent(event.start(), LENGTH, event.zone(), false, event.rule(), null, excluded, replaced);
    }

    private static Set<Instant> every(int step, List<Instant> starts) {
        var chosen = new HashSet<Instant>();
        for (var i = 0; i < starts.size(); i += step) {
            chosen.add(starts.get(i));
        }
        return chosen;
    }

    private static Instant between(Random random, Instant from, Instant to) {
        var seconds = Duration.between(from, to).toSeconds();
        return from.plusSeconds((long) (random.nextDouble() * seconds));
    }
}
