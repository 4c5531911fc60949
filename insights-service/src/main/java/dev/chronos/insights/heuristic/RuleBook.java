package dev.chronos.insights.heuristic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rules in order, the adjustment of the tested ones as one family, the scores, and the choice of what to show. */
public final class RuleBook {
    /** At most so many findings beside the head. */
    static final int MOST = 5;

    private static final int MOST_OF_A_TYPE = 2;

    private static final List<InsightRule> RULES = List.of(
            new WeekInNumbers(),
            new MeetingLoadChanged(),
            new DoubleBooked(),
            new RecurringLoad(),
            new FocusChanged(),
            new UnusedFocusCapacity(),
            new OverbookedAhead(),
            new SlotForOverdueTask(),
            new OpenInvitations(),
            new NoBuffer(),
            new GoalReached(),
            new PersonalBest(),
            new StreakReached(),
            new OverdueCleared(),
            new AfterHours(),
            new NoBreak(),
            new ThinData(),
            new Reflection());

    private RuleBook() {}

    /** What to show, the head first, then by score. */
    public static List<Ranked> judge(Evidence evidence) {
        var found = RULES.stream().flatMap(rule -> rule.find(evidence).stream()).toList();
        var adjusted = Chance.adjust(
                found.stream().filter(finding -> finding.test() != null).toList());
        var ranked = found.stream()
                .map(finding -> rank(finding, adjusted.get(finding), evidence))
                .filter(one -> one.pAdjusted() == null || one.pAdjusted() <= Chance.FALSE_DISCOVERY_RATE)
                .sorted(Comparator.comparingDouble((Ranked one) -> one.score().total())
                        .reversed()
                        .thenComparing(one -> one.finding().dedupKey()))
                .toList();
        return choose(ranked);
    }

    private static Ranked rank(Finding finding, @Nullable Double pAdjusted, Evidence evidence) {
        var significance =
                pAdjusted == null ? finding.significance() : Score.clamp(1 - pAdjusted / Chance.FALSE_DISCOVERY_RATE);
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
        return one.finding().rule().equals(WeekInNumbers.ID);
    }
}
