package dev.chronos.insights.heuristic.rule.pattern;

import dev.chronos.insights.chance.GroupScan;
import dev.chronos.insights.chance.GroupScan.Sample;
import dev.chronos.insights.chance.GroupScan.Side;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.support.FocusSlots;
import dev.chronos.insights.heuristic.support.HoldOut;
import dev.chronos.insights.heuristic.support.Params;
import dev.chronos.insights.heuristic.support.Weeks;
import dev.chronos.insights.prose.Amount;
import dev.chronos.insights.prose.Message;
import dev.chronos.insights.prose.Title;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** r11: one working day of the week holds more, or less, meetings or focus than the others. */
public final class WeekdayEffect implements InsightRule {
    private static final int ENOUGH_WEEKS = 8;
    private static final double FLOOR_MINUTES = 30;
    private static final double FULL_MINUTES = 120;
    private static final int MOST_ACTIONS = 2;
    private static final int WEEKDAYS = 7;

    @Override
    public Card card() {
        return new Card(
                "r11",
                InsightType.PATTERN,
                "a weekday with more or less meetings or focus than the others",
                "8 weeks with data; 30 minutes of difference",
                "permutation max-T over the weekdays, within weeks",
                "up to 14 weeks");
    }

    @Override
    public Trial look(Evidence evidence) {
        var weeks = Weeks.of(evidence).list();
        if (weeks.size() < ENOUGH_WEEKS) {
            return Trial.NONE;
        }
        var series = Arrays.stream(DayMinutes.values())
                .map(kind -> Days.of(kind, weeks))
                .filter(days -> Weeks.isHabit(days.weekly))
                .toList();
        var found = new ArrayList<Finding>();
        var least = 1.0;
        for (var days : series) {
            var scan = GroupScan.of(days.sample, WEEKDAYS, Side.BOTH, evidence.draws("r11" + days.kind));
            var best = best(scan);
            // The surer of two tests: twice its p value.
            var p = Math.min(1, scan.p()[best] * series.size());
            least = Math.min(least, p);
            var finding = finding(evidence, days, best, p);
            if (finding != null) {
                found.add(finding);
            }
        }
        return series.isEmpty() ? Trial.NONE : new Trial(least, List.copyOf(found));
    }

    private static int best(GroupScan scan) {
        var best = 0;
        for (var day = 1; day < WEEKDAYS; day++) {
            if (scan.p()[day] < scan.p()[best]
                    || scan.p()[day] == scan.p()[best]
                            && Math.abs(scan.effect()[day]) > Math.abs(scan.effect()[best])) {
                best = day;
            }
        }
        return best;
    }

    private static @Nullable Finding finding(Evidence evidence, Days days, int best, double p) {
        var group = days.sample.group();
        var values = days.sample.values();
        var effect = HoldOut.effect(values, i -> group[i] == best, 0, values.length);
        if (Math.abs(effect) < FLOOR_MINUTES || !HoldOut.holds(values, i -> group[i] == best, FLOOR_MINUTES)) {
            return null;
        }
        var weekday = DayOfWeek.of(best + 1);
        var onDay = Arrays.stream(group).filter(day -> day == best).count();
        var others = Arrays.stream(values).average().orElse(0) - effect * onDay / values.length;
        var meetings = days.kind == DayMinutes.MEETINGS;
        return Finding.of("r11", days.kind.subject() + "-" + weekday, InsightType.PATTERN, days.kind.category())
                .variant(days.kind.subject() + (effect > 0 ? ".more" : ".less"))
                .detail("weekday", Message.of("weekdays." + weekday))
                .detail("delta", Amount.minutes(Math.abs(effect)))
                .detail("weeks", days.weekly.length)
                .effect(Math.abs(effect) / FULL_MINUTES, 1)
                .tested(new Finding.Test("permutation max-T over weekdays", p, days.weekly.length))
                .facts(
                        Fact.of("f1", days.kind.metric(), others + effect, "min", onDay)
                                .going(effect),
                        Fact.of("f2", "otherWeekdays", others, "min", values.length - onDay))
                .actions(meetings ? (effect > 0 ? moves(evidence, weekday) : List.of()) : FocusSlots.actions(evidence))
                .until(Standing.until(evidence))
                .build();
    }

    private static List<SuggestedAction> moves(Evidence evidence, DayOfWeek weekday) {
        var zone = evidence.current().range().zone();
        return evidence.ahead().timeline().meetings().stream()
                .filter(meeting -> meeting.event().own())
                .filter(meeting -> Params.moment(meeting.span().start(), zone).getDayOfWeek() == weekday)
                .limit(MOST_ACTIONS)
                .map(meeting -> SuggestedAction.of(
                                "move-" + meeting.event().id() + "-"
                                        + meeting.span().start(),
                                "MOVE_EVENT",
                                Params.event(meeting),
                                meeting.span().minutes())
                        .variant("otherDay")
                        .detail("event", new Title(meeting.event().title())))
                .toList();
    }

    /**
     * Minutes of all working days, week by week.
     *
     * @param sample weekdays from 0 for Monday, in blocks of a week
     * @param weekly their sums
     */
    private record Days(DayMinutes kind, Sample sample, double[] weekly) {
        static Days of(DayMinutes kind, List<Measured> weeks) {
            var values = new ArrayList<Double>();
            var group = new ArrayList<Integer>();
            var blocks = new int[weeks.size()];
            var weekly = new double[weeks.size()];
            for (var w = 0; w < blocks.length; w++) {
                var timeline = weeks.get(w).timeline();
                var minutes = kind.perDay(weeks.get(w));
                for (var d = 0; d < minutes.length; d++) {
                    var date = timeline.days().get(d).date();
                    if (timeline.isWorkingDay(date)) {
                        values.add(minutes[d]);
                        group.add(date.getDayOfWeek().getValue() - 1);
                        blocks[w]++;
                        weekly[w] += minutes[d];
                    }
                }
            }
            var sample = new Sample(
                    values.stream().mapToDouble(Double::doubleValue).toArray(),
                    group.stream().mapToInt(Integer::intValue).toArray(),
                    blocks);
            return new Days(kind, sample, weekly);
        }
    }
}
