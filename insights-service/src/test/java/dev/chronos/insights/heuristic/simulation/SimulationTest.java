package dev.chronos.insights.heuristic.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.chance.Exact;
import dev.chronos.insights.chance.FalseDiscovery;
import dev.chronos.insights.fixture.Someone;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Ranked;
import dev.chronos.insights.heuristic.rule.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How often the rules see what is not there, before the caps take any of it away, and how often what is there is shown,
 * with the caps: users in memory, judged by the real rules.
 * {@code -Dsimulation.users=2000} makes the table more exact.
 */
class SimulationTest {
    private static final int USERS = Integer.getInteger("simulation.users", 300);
    private static final int USERS_OF_A_PATTERN = Math.max(40, USERS / 8);
    private static final double FOUND = 0.80;

    @Test
    void users_without_a_pattern_are_told_of_none() {
        var weeks = simulate(Planted.NOTHING, USERS, Catalogue.BOOK::rank);

        var told = share(weeks, SimulationTest::isPattern);
        row("PATTERN or unusual week", told, USERS);
        row("any tested finding", share(weeks, finding -> finding.test() != null), USERS);
        var rules = new TreeMap<String, String>();
        Catalogue.RULES.forEach(rule -> rules.put(rule.card().id(), rule.card().test()));
        rules.forEach((rule, test) -> {
            if (!test.equals("fact")) {
                row(
                        "  " + rule + " " + test,
                        share(weeks, finding -> finding.rule().equals(rule)),
                        USERS);
            }
        });
        assertThat(told).isLessThan(FalseDiscovery.RATE);
    }

    @Test
    void what_is_planted_is_found() {
        var found = new TreeMap<Planted, Double>();
        for (var planted : Planted.values()) {
            if (planted != Planted.NOTHING) {
                var weeks = simulate(planted, USERS_OF_A_PATTERN, Catalogue.BOOK::judge);
                found.put(planted, share(weeks, finding -> planted.rules.contains(finding.rule())));
            }
        }

        found.forEach((planted, share) -> row(planted.rules + " " + planted.words, share, USERS_OF_A_PATTERN));
        assertThat(found).allSatisfy((planted, share) -> assertThat(share).isGreaterThanOrEqualTo(FOUND));
    }

    private static boolean isPattern(Finding finding) {
        return finding.type() == InsightType.PATTERN || finding.rule().equals("r27");
    }

    private static List<List<Ranked>> simulate(Planted planted, int users, Function<Evidence, List<Ranked>> book) {
        return IntStream.range(0, users)
                .mapToObj(user -> book.apply(evidence(SimulatedUser.of(7919L * user + planted.ordinal(), planted))))
                .toList();
    }

    private static Evidence evidence(Someone someone) {
        var week = TimeRange.ofDates(
                SimulatedUser.LAST_WEEK,
                SimulatedUser.LAST_WEEK.plusDays(7),
                someone.person().zone());
        var activity = someone.activity(Evidence.window(week, someone.now()));
        return Evidence.gather(activity, week, someone.now(), Map.of());
    }

    private static double share(List<List<Ranked>> weeks, Predicate<Finding> wanted) {
        var hits = weeks.stream()
                .filter(week -> week.stream().map(Ranked::finding).anyMatch(wanted))
                .count();
        return (double) hits / weeks.size();
    }

    private static void row(String name, double share, int n) {
        var interval = Exact.wilson(Math.round(share * n), n);
        System.out.printf(
                Locale.ROOT,
                "%-90s %5.1f %%  (95 %%: %4.1f to %5.1f %%)  n = %d%n",
                name,
                100 * share,
                100 * interval[0],
                100 * interval[1],
                n);
    }
}
