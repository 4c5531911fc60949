package dev.chronos.insights.heuristic.rule.pattern;

import dev.chronos.insights.chance.CochranArmitage;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.support.HoldOut;
import dev.chronos.insights.heuristic.support.Session;
import dev.chronos.insights.prose.Amount;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** r15: the longer a session is planned, the more often it is given up. */
public final class LongSessions implements InsightRule {
    /** Upper ends of the classes of planned minutes; what is longer is the last class. */
    private static final int[] CLASSES = {25, 50, 90};

    private static final int ENOUGH_SESSIONS = 40;
    private static final int ENOUGH_IN_CLASS = 8;
    private static final double FLOOR = 0.10;
    private static final double FULL = 0.25;

    @Override
    public Card card() {
        return new Card(
                "r15",
                InsightType.PATTERN,
                "long sessions are given up more often than short ones",
                "40 sessions, 8 of them in each of two lengths; 10 % fewer finished",
                "Cochran-Armitage, one-sided, permutation",
                "26 weeks");
    }

    @Override
    public Trial look(Evidence evidence) {
        var sessions = Session.of(evidence).stream()
                .filter(session -> session.row().plannedMinutes() > 0)
                .toList();
        var classes = sessions.stream().mapToInt(LongSessions::classOf).toArray();
        var usual = IntStream.rangeClosed(0, CLASSES.length)
                .filter(c -> Arrays.stream(classes).filter(one -> one == c).count() >= ENOUGH_IN_CLASS)
                .toArray();
        if (sessions.size() < ENOUGH_SESSIONS || usual.length < 2) {
            return Trial.NONE;
        }
        var finished = sessions.stream().mapToDouble(Session::finished).toArray();
        var score = Arrays.stream(classes).mapToDouble(c -> c).toArray();
        var p = CochranArmitage.falling(score, finished, evidence.draws("r15"));
        var longest = usual[usual.length - 1];
        var effect = HoldOut.effect(finished, i -> classes[i] < longest, 0, finished.length);
        return effect >= FLOOR && HoldOut.holds(finished, i -> classes[i] < longest, FLOOR)
                ? Trial.of(p, finding(evidence, finished, classes, longest, p))
                : Trial.of(p);
    }

    private static int classOf(Session session) {
        var c = 0;
        while (c < CLASSES.length && session.row().plannedMinutes() > CLASSES[c]) {
            c++;
        }
        return c;
    }

    private static Finding finding(Evidence evidence, double[] finished, int[] classes, int longest, double p) {
        var shorter = rate(finished, classes, 0, longest);
        var longer = rate(finished, classes, longest, CLASSES.length + 1);
        var n = Arrays.stream(classes).filter(c -> c >= longest).count();
        var limit = CLASSES[longest - 1];
        return Finding.of("r15", "length", InsightType.PATTERN, "focus-length")
                .detail("limit", Amount.minutes(limit))
                .detail("sessions", classes.length)
                .effect((shorter - longer) / FULL, 1)
                .tested(new Finding.Test("Cochran-Armitage, permutation", p, classes.length))
                .facts(
                        Fact.of("f1", "finishRateLong", longer, "ratio", n).going(-1),
                        Fact.of("f2", "finishRateShort", shorter, "ratio", classes.length - n))
                .actions(List.of(
                        SuggestedAction.of("adjust-length", "ADJUST_SESSION_LENGTH", Map.of("minutes", limit), 0)
                                .detail("limit", Amount.minutes(limit))))
                .until(Standing.until(evidence))
                .build();
    }

    private static double rate(double[] finished, int[] classes, int from, int to) {
        return IntStream.range(0, finished.length)
                .filter(i -> classes[i] >= from && classes[i] < to)
                .mapToDouble(i -> finished[i])
                .average()
                .orElse(0);
    }
}
