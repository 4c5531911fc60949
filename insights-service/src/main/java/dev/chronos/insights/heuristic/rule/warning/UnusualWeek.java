package dev.chronos.insights.heuristic.rule.warning;

import dev.chronos.insights.chance.StudentT;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.heuristic.support.LevelChange;
import dev.chronos.insights.heuristic.support.Weeks;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.prose.Message;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** r27: one of twelve numbers of the week lies far outside of what is usual. */
public final class UnusualWeek implements InsightRule {
    private static final List<MetricKey> LOOKED_AT = List.of(
            MetricKey.BUSY_NET,
            MetricKey.MEETING_NET,
            MetricKey.ONE_TO_ONE,
            MetricKey.LARGE_MEETING,
            MetricKey.AFTER_HOURS,
            MetricKey.FOCUS_CAPACITY,
            MetricKey.FRAGMENT_MINUTES,
            MetricKey.DOUBLE_BOOKED,
            MetricKey.LONGEST_CHAIN,
            MetricKey.BACK_TO_BACK,
            MetricKey.FOCUS_MINUTES,
            MetricKey.TASKS_COMPLETED);

    private static final double FLOOR_MINUTES = 30;
    private static final double FULL_MINUTES = 240;

    /** What one thing counts in minutes, where things are counted. */
    private static final double MINUTES_EACH = 15;

    /** Two things are the least deviation of a count, as a quarter of an hour is that of minutes. */
    private static final double LEAST_DEVIATION_COUNT = 1;

    /** One number of the week against those of the weeks before. */
    private record Look(MetricKey key, double value, double[] earlier) {
        boolean counts() {
            return key.unit().equals("count");
        }

        double mean() {
            return Arrays.stream(earlier).average().orElse(0);
        }

        double minutes() {
            return (value - mean()) * (counts() ? MINUTES_EACH : 1);
        }

        double p() {
            return StudentT.ofNewAmount(
                    value, earlier, counts() ? LEAST_DEVIATION_COUNT : LevelChange.LEAST_DEVIATION_MINUTES);
        }
    }

    @Override
    public Card card() {
        return new Card(
                "r27",
                InsightType.WARNING,
                "a week that is far outside of what is usual, in one of 12 numbers",
                "6 weeks with data; 30 minutes of difference",
                "t prediction interval, Bonferroni over the numbers",
                "the week against up to 13 before it");
    }

    @Override
    public Trial look(Evidence evidence) {
        var earlier = Weeks.usual(evidence.history());
        if (!evidence.isUsualWeek() || earlier.size() < LevelChange.ENOUGH_WEEKS) {
            return Trial.NONE;
        }
        var looks = LOOKED_AT.stream()
                .map(key -> new Look(key, evidence.current().amount(key), Weeks.values(earlier, key)))
                .filter(look -> Weeks.isHabit(look.earlier))
                .sorted(Comparator.comparingDouble(Look::p))
                .toList();
        if (looks.isEmpty()) {
            return Trial.NONE;
        }
        var best = looks.get(0);
        var p = Math.min(1, best.p() * looks.size());
        return Math.abs(best.minutes()) < FLOOR_MINUTES
                ? Trial.of(p)
                : Trial.of(p, finding(evidence.current(), best, p));
    }

    private static Finding finding(Measured current, Look look, double p) {
        var key = look.key;
        return Finding.of("r27", key.json(), InsightType.WARNING, "unusual")
                .variant((look.counts() ? "count" : "minutes") + (look.minutes() > 0 ? ".more" : ".less"))
                .detail("what", Message.of("series." + key.json()))
                .detail("weeks", look.earlier.length)
                .effect(Math.abs(look.minutes()) / FULL_MINUTES, 1)
                .tested(new Finding.Test("t prediction interval", p, look.earlier.length))
                .facts(
                        Fact.of("f1", key, current.metrics().get(key)).going(look.minutes()),
                        Fact.of("f2", "usualMean", look.mean(), key.unit(), look.earlier.length))
                .build();
    }
}
