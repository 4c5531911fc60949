package dev.chronos.insights.heuristic.rule.time;

import dev.chronos.insights.chance.Permutation;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.heuristic.support.CategoryNames;
import dev.chronos.insights.heuristic.support.Weeks;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.prose.Amount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** r03: a category takes another share of the booked time in the last four weeks than in those before. */
public final class CategoryShifted implements InsightRule {
    private static final int ENOUGH_WEEKS = 8;
    private static final int RECENT_WEEKS = 4;
    private static final double FLOOR_MINUTES = 30;
    private static final double FULL_MINUTES = 240;

    @Override
    public Card card() {
        return new Card(
                "r03",
                InsightType.TIME_USAGE,
                "a category takes more or less of the booked time than before",
                "8 weeks with booked time, 2 categories; 30 minutes a week of difference",
                "permutation max-T over the categories",
                "the last 4 weeks against up to 10 before them");
    }

    @Override
    public Trial look(Evidence evidence) {
        var weeks = Weeks.of(evidence).list().stream()
                .filter(week -> week.amount(MetricKey.BUSY_NET) > 0)
                .toList();
        if (!evidence.isUsualWeek() || weeks.size() < ENOUGH_WEEKS) {
            return Trial.NONE;
        }
        var minutes = weeks.stream().map(CategoryShifted::byCategory).toList();
        var categories = categories(minutes);
        if (categories.size() < 2) {
            return Trial.NONE;
        }
        var shifts =
                categories.stream().map(id -> new Shift(shares(minutes, id))).toList();
        var p = Permutation.test(new Scan(shifts), new int[] {weeks.size()}, evidence.draws("r03"));
        var best = IntStream.range(0, p.length)
                .reduce((one, other) -> p[other] < p[one] ? other : one)
                .orElse(0);
        var usual = minutes.stream().mapToDouble(CategoryShifted::sum).average().orElse(0);
        return Math.abs(shifts.get(best).effect()) * usual < FLOOR_MINUTES
                ? Trial.of(p[best])
                : Trial.of(p[best], finding(evidence, categories.get(best), shifts.get(best), usual, p[best]));
    }

    /** Those that take time in most weeks. */
    private static List<String> categories(List<? extends Map<String, ?>> minutes) {
        var ids = new TreeSet<String>();
        minutes.forEach(week -> ids.addAll(week.keySet()));
        return ids.stream().filter(id -> Weeks.isHabit(shares(minutes, id))).toList();
    }

    private static Map<String, ?> byCategory(Measured week) {
        return week.metrics().get(MetricKey.CATEGORY_MINUTES).value() instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(Collectors.toMap(entry -> String.valueOf(entry.getKey()), Map.Entry::getValue))
                : Map.of();
    }

    private static double sum(Map<String, ?> minutes) {
        return minutes.values().stream().mapToDouble(CategoryShifted::number).sum();
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    private static double[] shares(List<? extends Map<String, ?>> weeks, String id) {
        return weeks.stream()
                .mapToDouble(week -> week.containsKey(id) ? number(week.get(id)) / sum(week) : 0)
                .toArray();
    }

    private static Finding finding(Evidence evidence, String id, Shift shift, double usual, double p) {
        var effect = shift.effect();
        return Finding.of("r03", id, InsightType.TIME_USAGE, "categories")
                .variant(effect > 0 ? "more" : "less")
                .detail("category", CategoryNames.of(evidence, id))
                .detail("delta", Amount.minutes(Math.abs(effect) * usual))
                .detail("weeks", shift.values.length - RECENT_WEEKS)
                .effect(Math.abs(effect) * usual / FULL_MINUTES, 1)
                .tested(new Finding.Test("permutation max-T over categories", p, shift.values.length))
                .facts(
                        Fact.of("f1", "categoryShare", shift.recent(), "ratio", RECENT_WEEKS)
                                .going(effect),
                        Fact.of(
                                "f2",
                                "categoryShareBefore",
                                shift.recent() - effect,
                                "ratio",
                                shift.values.length - RECENT_WEEKS))
                .build();
    }

    /** The shares of one category, week by week. */
    private record Shift(double[] values) {
        private double recent() {
            return Arrays.stream(values, values.length - RECENT_WEEKS, values.length)
                    .average()
                    .orElse(0);
        }

        private double effect() {
            return recent()
                    - Arrays.stream(values, 0, values.length - RECENT_WEEKS)
                            .average()
                            .orElse(0);
        }

        private double deviation() {
            var mean = Arrays.stream(values).average().orElse(0);
            return Math.sqrt(Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .sum());
        }
    }

    /** How far the mean of the last places lies from that of all, in deviations of the category. */
    private static final class Scan implements Permutation.Statistics {
        private final double[][] even;

        Scan(List<Shift> shifts) {
            even = new double[shifts.size()][];
            for (var i = 0; i < even.length; i++) {
                var values = shifts.get(i).values;
                var mean = Arrays.stream(values).average().orElse(0);
                var scale = Math.max(1e-9, shifts.get(i).deviation());
                even[i] = Arrays.stream(values)
                        .map(value -> (value - mean) / scale)
                        .toArray();
            }
        }

        @Override
        public int count() {
            return even.length;
        }

        @Override
        public void measure(int[] order, double[] into) {
            for (var i = 0; i < even.length; i++) {
                var sum = 0.0;
                for (var w = order.length - RECENT_WEEKS; w < order.length; w++) {
                    sum += even[i][order[w]];
                }
                into[i] = Math.abs(sum);
            }
        }
    }
}
