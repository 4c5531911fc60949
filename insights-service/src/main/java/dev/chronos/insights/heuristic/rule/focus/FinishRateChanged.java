package dev.chronos.insights.heuristic.rule.focus;

import dev.chronos.insights.chance.Exact;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.support.Session;
import java.util.List;

/** r09: more or fewer focus sessions are finished in the last four weeks than before. */
public final class FinishRateChanged implements InsightRule {
    private static final int RECENT_WEEKS = 4;
    private static final int ENOUGH_SESSIONS = 20;
    private static final int ENOUGH_RECENT = 8;
    private static final double FLOOR = 0.10;
    private static final double FULL = 0.25;

    @Override
    public Card card() {
        return new Card(
                "r09",
                InsightType.PRODUCTIVITY,
                "more or fewer focus sessions are finished than before",
                "20 sessions, 8 of them in the last 4 weeks and 8 before; 10 % of difference",
                "Fisher exact",
                "the last 4 weeks against the 22 before them");
    }

    @Override
    public Trial look(Evidence evidence) {
        var sessions = Session.of(evidence);
        var border = Evidence.WORK_WEEKS - RECENT_WEEKS;
        var recent =
                sessions.stream().filter(session -> session.week() >= border).toList();
        var before =
                sessions.stream().filter(session -> session.week() < border).toList();
        if (!evidence.isUsualWeek()
                || sessions.size() < ENOUGH_SESSIONS
                || Math.min(recent.size(), before.size()) < ENOUGH_RECENT) {
            return Trial.NONE;
        }
        var p = Exact.fisher(
                finished(recent), recent.size() - finished(recent), finished(before), before.size() - finished(before));
        var delta = rate(recent) - rate(before);
        return Math.abs(delta) < FLOOR ? Trial.of(p) : Trial.of(p, finding(recent, before, delta, p));
    }

    private static int finished(List<Session> sessions) {
        return (int) sessions.stream().filter(session -> session.row().isDone()).count();
    }

    private static double rate(List<Session> sessions) {
        return (double) finished(sessions) / sessions.size();
    }

    private static Finding finding(List<Session> recent, List<Session> before, double delta, double p) {
        var finding = Finding.of("r09", "finishing", InsightType.PRODUCTIVITY, "focus")
                .variant(delta > 0 ? "more" : "less")
                .detail("sessions", recent.size())
                .effect(Math.abs(delta) / FULL, 1)
                .tested(new Finding.Test("Fisher exact", p, recent.size() + before.size()))
                .facts(
                        Fact.of("f1", "finishRate", rate(recent), "ratio", recent.size())
                                .going(delta),
                        Fact.of("f2", "finishRateBefore", rate(before), "ratio", before.size()),
                        Fact.of("f3", "longestFinished", longest(recent), "count", recent.size()));
        return delta > 0 ? finding.goodNews().build() : finding.build();
    }

    /** The longest run of sessions of which none was given up. */
    private static int longest(List<Session> sessions) {
        var longest = 0;
        var run = 0;
        for (var session : sessions) {
            run = session.row().isDone() ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
