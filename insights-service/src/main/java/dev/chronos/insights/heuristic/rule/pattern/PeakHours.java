package dev.chronos.insights.heuristic.rule.pattern;

import dev.chronos.insights.chance.GroupScan;
import dev.chronos.insights.chance.GroupScan.Sample;
import dev.chronos.insights.chance.GroupScan.Side;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.support.FocusSlots;
import dev.chronos.insights.heuristic.support.HoldOut;
import dev.chronos.insights.heuristic.support.Session;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** r10: hours of the day in which focus goes better: by the user's ratings or, with too few of them, by finished sessions. */
public final class PeakHours implements InsightRule {
    private static final int ENOUGH_SESSIONS = 40;
    private static final int ENOUGH_IN_HOUR = 5;
    private static final int ENOUGH_WEEKS = 3;
    private static final int HOURS = 24;

    /** What is compared: the floor of the effect, the effect that is worth most, and the unit. */
    private enum Yardstick {
        RATING(0.5, 1.5, "1..5"),
        FINISHED(0.10, 0.25, "ratio");

        private final double floor;
        private final double full;
        private final String unit;

        Yardstick(double floor, double full, String unit) {
            this.floor = floor;
            this.full = full;
            this.unit = unit;
        }

        boolean knows(Session session) {
            return this == FINISHED || session.row().isDone() && session.row().productivity() != null;
        }

        double of(Session session) {
            var rating = session.row().productivity();
            return this == FINISHED || rating == null ? session.finished() : rating;
        }

        double mean(List<Session> sessions) {
            return sessions.stream().mapToDouble(this::of).average().orElse(0);
        }
    }

    /** The peak: hours from the first to before the last. */
    private record Peak(int from, int to, double p) {
        boolean holds(Session session) {
            return session.hour() >= from && session.hour() < to;
        }
    }

    @Override
    public Card card() {
        return new Card(
                "r10",
                InsightType.PATTERN,
                "hours in which focus goes better than at other times",
                "40 sessions; 5 in an hour in 3 weeks; 0.5 rating points, or 10 % more sessions finished",
                "permutation max-T over the hours",
                "26 weeks");
    }

    @Override
    public Trial look(Evidence evidence) {
        var all = Session.of(evidence);
        var rated = all.stream().filter(Yardstick.RATING::knows).toList();
        return rated.size() >= ENOUGH_SESSIONS
                ? look(evidence, rated, Yardstick.RATING)
                : look(evidence, all, Yardstick.FINISHED);
    }

    private static Trial look(Evidence evidence, List<Session> sessions, Yardstick yardstick) {
        var hours = IntStream.range(0, HOURS)
                .filter(hour -> isEnough(sessions, hour))
                .toArray();
        if (sessions.size() < ENOUGH_SESSIONS || hours.length < 2) {
            return Trial.NONE;
        }
        var values = sessions.stream().mapToDouble(yardstick::of).toArray();
        var group = sessions.stream()
                .mapToInt(session -> indexOf(hours, session.hour()))
                .toArray();
        var sample = new Sample(values, group, Session.blocks(sessions));
        var scan = GroupScan.of(sample, hours.length, Side.ABOVE, evidence.draws("r10"));
        var peak = peak(hours, scan, yardstick);
        var effect = HoldOut.effect(values, i -> peak.holds(sessions.get(i)), 0, values.length);
        return effect >= yardstick.floor && HoldOut.holds(values, i -> peak.holds(sessions.get(i)), yardstick.floor)
                ? Trial.of(peak.p, finding(evidence, sessions, yardstick, peak))
                : Trial.of(peak.p);
    }

    private static boolean isEnough(List<Session> sessions, int hour) {
        var in = sessions.stream().filter(session -> session.hour() == hour).toList();
        return in.size() >= ENOUGH_IN_HOUR
                && in.stream().map(Session::week).distinct().count() >= ENOUGH_WEEKS;
    }

    private static int indexOf(int[] hours, int hour) {
        return IntStream.range(0, hours.length)
                .filter(i -> hours[i] == hour)
                .findFirst()
                .orElse(-1);
    }

    /** The surest hour, with the hours next to it that are as sure as a rule on its own would ask. */
    private static Peak peak(int[] hours, GroupScan scan, Yardstick yardstick) {
        var best = 0;
        for (var i = 1; i < hours.length; i++) {
            if (scan.p()[i] < scan.p()[best]
                    || scan.p()[i] == scan.p()[best] && scan.effect()[i] > scan.effect()[best]) {
                best = i;
            }
        }
        var first = best;
        while (first > 0 && isPart(hours, scan, yardstick, first - 1, first)) {
            first--;
        }
        var last = best;
        while (last < hours.length - 1 && isPart(hours, scan, yardstick, last + 1, last)) {
            last++;
        }
        return new Peak(hours[first], hours[last] + 1, scan.p()[best]);
    }

    private static boolean isPart(int[] hours, GroupScan scan, Yardstick yardstick, int next, int edge) {
        return Math.abs(hours[next] - hours[edge]) == 1
                && scan.p()[next] <= 0.05
                && scan.effect()[next] >= yardstick.floor;
    }

    private static Finding finding(Evidence evidence, List<Session> sessions, Yardstick yardstick, Peak peak) {
        var in = sessions.stream().filter(peak::holds).toList();
        var out = sessions.stream().filter(session -> !peak.holds(session)).toList();
        var high = yardstick.mean(in);
        var low = yardstick.mean(out);
        return Finding.of("r10", "hours", InsightType.PATTERN, "focus")
                .goodNews()
                .variant(yardstick == Yardstick.RATING ? "rating" : "finished")
                .detail("from", LocalTime.of(peak.from, 0))
                .detail("to", LocalTime.of(peak.to % HOURS, 0))
                .detail("sessions", sessions.size())
                .effect((high - low) / yardstick.full, 1)
                .tested(new Finding.Test("permutation max-T over hours", peak.p, sessions.size()))
                .facts(
                        Fact.of("f1", "peakMean", high, yardstick.unit, in.size())
                                .going(1),
                        Fact.of("f2", "otherMean", low, yardstick.unit, out.size()))
                .actions(FocusSlots.within(evidence, peak.from, peak.to))
                .until(Standing.until(evidence))
                .build();
    }
}
