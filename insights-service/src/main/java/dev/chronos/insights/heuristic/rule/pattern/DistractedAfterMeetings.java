package dev.chronos.insights.heuristic.rule.pattern;

import dev.chronos.insights.activity.FocusRow;
import dev.chronos.insights.chance.GroupScan;
import dev.chronos.insights.chance.GroupScan.Sample;
import dev.chronos.insights.chance.GroupScan.Side;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.support.HoldOut;
import dev.chronos.insights.heuristic.support.Session;
import dev.chronos.insights.timeline.MeetingChain;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** r14: sessions soon after back-to-back meetings are more distracted than the others. */
public final class DistractedAfterMeetings implements InsightRule {
    private static final int ENOUGH = 15;
    private static final double LEAST_MINUTES = 10;
    private static final long SOON_MILLIS = Duration.ofMinutes(60).toMillis();
    private static final double FLOOR_PER_HOUR = 0.5;
    private static final double FULL_PER_HOUR = 2;
    private static final int BREAK_MINUTES = 15;

    @Override
    public Card card() {
        return new Card(
                "r14",
                InsightType.PATTERN,
                "more distractions in focus sessions right after meetings without a break",
                "15 sessions within an hour after such meetings and 15 others; 0.5 distractions per hour",
                "permutation, within four weeks",
                "up to 14 weeks");
    }

    @Override
    public Trial look(Evidence evidence) {
        var weeks = evidence.closedWeeks();
        if (weeks.isEmpty()) {
            return Trial.NONE;
        }
        var from = weeks.get(0).range().start();
        var sessions = Session.of(evidence).stream()
                .filter(session -> session.row().isDone() && session.row().minutes() >= LEAST_MINUTES)
                .filter(session -> !session.row().start().isBefore(from))
                .toList();
        var group = group(evidence, sessions);
        var after = Arrays.stream(group).filter(one -> one == 0).count();
        if (after < ENOUGH || sessions.size() - after < ENOUGH) {
            return Trial.NONE;
        }
        var sample = new Sample(beyond(sessions), group, Session.blocks(sessions));
        var p = GroupScan.of(sample, 1, Side.ABOVE, evidence.draws("r14")).p()[0];
        return matters(sessions, group) ? Trial.of(p, finding(evidence, sessions, group, p)) : Trial.of(p);
    }

    /** 0 for sessions right after meetings, -1 for the others. */
    private static int[] group(Evidence evidence, List<Session> sessions) {
        var ends = ends(evidence);
        return sessions.stream()
                .mapToInt(session -> isSoon(session.row(), ends) ? 0 : -1)
                .toArray();
    }

    /** What each session has beyond its share by length: long sessions then count for more, as they tell more. */
    private static double[] beyond(List<Session> sessions) {
        var usual = rate(sessions, i -> true, 0, sessions.size());
        return sessions.stream()
                .mapToDouble(session -> session.row().distractions() - usual * hours(session))
                .toArray();
    }

    private static boolean matters(List<Session> sessions, int[] group) {
        var n = sessions.size();
        return difference(sessions, group, 0, n) >= FLOOR_PER_HOUR
                && HoldOut.holds(
                        difference(sessions, group, 0, n / 2), difference(sessions, group, n / 2, n), FLOOR_PER_HOUR);
    }

    private static double hours(Session session) {
        return session.row().minutes() / 60;
    }

    /** Distractions per hour of some sessions. */
    private static double rate(List<Session> sessions, IntPredicate chosen, int from, int to) {
        var some =
                IntStream.range(from, to).filter(chosen).mapToObj(sessions::get).toList();
        var distractions =
                some.stream().mapToInt(session -> session.row().distractions()).sum();
        return distractions
                / some.stream().mapToDouble(DistractedAfterMeetings::hours).sum();
    }

    private static double difference(List<Session> sessions, int[] group, int from, int to) {
        return rate(sessions, i -> group[i] == 0, from, to) - rate(sessions, i -> group[i] != 0, from, to);
    }

    /** When runs of two and more meetings ended. */
    private static NavigableSet<Long> ends(Evidence evidence) {
        return evidence.closedWeeks().stream()
                .flatMap(week -> MeetingChain.of(week.timeline().meetings()).stream())
                .filter(chain -> chain.meetings() > 1)
                .map(chain -> chain.span().end())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isSoon(FocusRow session, NavigableSet<Long> ends) {
        var start = session.start().toEpochMilli();
        var end = ends.floor(start);
        return end != null && start - end <= SOON_MILLIS;
    }

    private static Finding finding(Evidence evidence, List<Session> sessions, int[] group, double p) {
        var n = sessions.size();
        var after = Arrays.stream(group).filter(one -> one == 0).count();
        var effect = difference(sessions, group, 0, n);
        return Finding.of("r14", "distractions", InsightType.PATTERN, "meetings")
                .detail("sessions", after)
                .effect(effect / FULL_PER_HOUR, 1)
                .tested(new Finding.Test("permutation", p, n))
                .facts(
                        Fact.of(
                                        "f1",
                                        "distractionsAfterMeetings",
                                        rate(sessions, i -> group[i] == 0, 0, n),
                                        "1/h",
                                        after)
                                .going(effect),
                        Fact.of("f2", "distractionsElse", rate(sessions, i -> group[i] != 0, 0, n), "1/h", n - after))
                .actions(List.of(SuggestedAction.of(
                        "add-buffer", "ADD_BUFFER", Map.of("minutes", BREAK_MINUTES), BREAK_MINUTES)))
                .until(Standing.until(evidence))
                .build();
    }
}
