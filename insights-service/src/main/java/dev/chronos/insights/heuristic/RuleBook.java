package dev.chronos.insights.heuristic;

import dev.chronos.insights.chance.FalseDiscovery;
import dev.chronos.insights.heuristic.InsightRule.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks all rules, adjusts the tested ones as one family, scores what they found and chooses what to show. */
public final class RuleBook {
    /** At most so many findings beside the head. */
    static final int MOST = 5;

    private static final int MOST_OF_A_TYPE = 2;
    private static final String HEAD = "r01";

    private final List<InsightRule> rules;

    /** A book of these rules. */
    public RuleBook(List<InsightRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** What to show, the head first, then by score. */
    public List<Ranked> judge(Evidence evidence) {
        return choose(rank(evidence));
    }

    /** Everything that holds, by score, before the caps: without twins and without what chance may have brought. */
    public List<Ranked> rank(Evidence evidence) {
        var trials = rules.stream().map(rule -> rule.look(evidence)).toList();
        // One p value for each test made, whether it found something or not: the family is fixed before looking.
        var family = trials.stream()
                .map(Trial::p)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        var holding = trials.stream()
                .flatMap(trial -> trial.found().stream())
                .map(finding -> rank(finding, adjust(finding, family), evidence))
                .filter(one -> one.pAdjusted() == null || one.pAdjusted() <= FalseDiscovery.RATE)
                .toList();
        return Twins.drop(holding).stream()
                .sorted(Comparator.comparingDouble((Ranked one) -> one.score().total())
                        .reversed()
                        .thenComparing(one -> one.finding().dedupKey()))
                .toList();
    }

    private static @Nullable Double adjust(Finding finding, double[] family) {
        var test = finding.test();
        return test == null ? null : (Double) FalseDiscovery.adjust(test.p(), family);
    }

    private static Ranked rank(Finding finding, @Nullable Double pAdjusted, Evidence evidence) {
        var significance =
                pAdjusted == null ? finding.significance() : Score.clamp(1 - pAdjusted / FalseDiscovery.RATE);
        var novelty = novelty(evidence.shown().get(finding.dedupKey()));
        return new Ranked(
                finding, new Score(finding.impact(), significance, novelty, finding.actionability()), pAdjusted);
    }

    /** Full again after eight weeks; gone after two dismissals. */
    private static double novelty(Evidence.@Nullable Shown earlier) {
        if (earlier == null) {
            return 1;
        }
        return earlier.dismissals() >= 2 ? 0 : 1 - 0.8 * Math.exp(-earlier.weeksAgo() / 3);
    }

    private static List<Ranked> choose(List<Ranked> ranked) {
        var head = ranked.stream().filter(RuleBook::isHead).toList();
        var chosen = new ArrayList<Ranked>();
        var ofType = new EnumMap<InsightType, Integer>(InsightType.class);
        for (var one : ranked) {
            var type = one.finding().type();
            var limit = type == InsightType.TIP ? 1 : MOST_OF_A_TYPE;
            if (!isHead(one) && chosen.size() < MOST && ofType.getOrDefault(type, 0) < limit) {
                chosen.add(one);
                ofType.merge(type, 1, Integer::sum);
            }
        }
        addGoodNews(ranked, chosen);
        var all = new ArrayList<>(head);
        all.addAll(chosen);
        return List.copyOf(all);
    }

    /** Never only bad news: the best good one takes the last place of a full list. */
    private static void addGoodNews(List<Ranked> ranked, List<Ranked> chosen) {
        if (chosen.size() == MOST
                && chosen.stream().noneMatch(one -> one.finding().good())) {
            ranked.stream()
                    .filter(one -> one.finding().good())
                    .findFirst()
                    .ifPresent(good -> chosen.set(MOST - 1, good));
        }
    }

    private static boolean isHead(Ranked one) {
        return one.finding().rule().equals(HEAD);
    }
}
