package dev.chronos.insights.heuristic;

import dev.chronos.insights.activity.Activity;
import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.chance.Draws;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.metric.Statistics;
import dev.chronos.insights.timeline.Expansion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules judge: a range, the weeks before it and the week after it.
 *
 * @param current the range in question
 * @param history up to 13 weeks before it, oldest first, from the first one with any data; empty when the range is no week
 * @param ahead the seven days after the range
 * @param soon the five days from {@code asOf} on
 * @param now the moment of asking
 * @param asOf the moment from which the future is seen: now, or the end of a range that is over for a week or more
 * @param shown what the user was shown in the last eight weeks, by dedup key
 */
public record Evidence(
        Measured current,
        List<Measured> history,
        Measured ahead,
        Measured soon,
        Instant now,
        Instant asOf,
        Map<String, Shown> shown) {
    /** Weeks of history that are read. */
    public static final int HISTORY_WEEKS = 13;

    /** Weeks of history that a comparison rests on. */
    public static final int BASELINE_WEEKS = 8;

    /** Weeks of focus sessions and tasks that are read: single hours and categories need more of them. */
    public static final int WORK_WEEKS = 26;

    private static final int WEEK = 7;
    private static final int SOON_DAYS = 5;

    /**
     * An earlier appearance of the same finding.
     *
     * @param weeksAgo since the last one
     * @param dismissals how often it was dismissed
     */
    public record Shown(double weeksAgo, int dismissals) {}

    /** The window of activity that a range needs. */
    public static TimeRange window(TimeRange range, Instant now) {
        var zone = range.zone();
        var first = isWeek(range) ? range.firstDate().minusDays((long) WEEK * HISTORY_WEEKS) : range.firstDate();
        var soonEnd = asOf(range, now).plus(Duration.ofDays(SOON_DAYS + 1));
        var aheadEnd = TimeRange.startOf(range.endDate().plusDays(WEEK + 1), zone);
        return new TimeRange(TimeRange.startOf(first, zone), aheadEnd.isAfter(soonEnd) ? aheadEnd : soonEnd, zone);
    }

    /** From when on focus sessions and tasks are needed. */
    public static Instant workSince(TimeRange range) {
        return isWeek(range)
                ? TimeRange.startOf(range.firstDate().minusWeeks(WORK_WEEKS), range.zone())
                : range.start();
    }

    /** Measures every part. */
    public static Evidence gather(Activity activity, TimeRange range, Instant now, Map<String, Shown> shown) {
        var expansion = Expansion.of(activity);
        var asOf = asOf(range, now);
        return new Evidence(
                Measured.of(activity, expansion, range, now),
                history(activity, expansion, range, now),
                Measured.of(activity, expansion, ahead(range), now),
                Measured.of(
                        activity,
                        expansion,
                        new TimeRange(asOf, asOf.plus(Duration.ofDays(SOON_DAYS)), range.zone()),
                        now),
                now,
                asOf,
                shown);
    }

    /** The user. */
    public Person person() {
        return current.timeline().person();
    }

    /** True when the range is over. */
    public boolean isClosed() {
        return current.range().isClosedAt(now);
    }

    /** True when the range is a week that is over, with work and data in it: only such a one can be unusual. */
    public boolean isUsualWeek() {
        return isWeek(current.range())
                && isClosed()
                && current.hasData()
                && !current.timeline().workWindows().isEmpty();
    }

    /** The weeks that are over, oldest first, up to the range itself; none when the range is no week. */
    public List<Measured> closedWeeks() {
        var weeks = new ArrayList<>(history);
        if (isWeek(current.range())) {
            weeks.add(current);
        }
        weeks.removeIf(week -> !week.range().isClosedAt(now));
        return weeks;
    }

    /** Draws for the tests of a rule: the same for the same user and week, however often they are made. */
    public Draws draws(String rule) {
        return Draws.of(person().id() + "|" + current.range().key() + "|" + rule);
    }

    /** The last weeks before the range that a comparison rests on. */
    public List<Measured> baseline() {
        return history.subList(Math.max(0, history.size() - BASELINE_WEEKS), history.size());
    }

    /** Median of a metric over the baseline; null with fewer than three weeks. */
    public @Nullable Double baselineMedian(MetricKey key) {
        var values = baseline().stream()
                .map(week -> week.metrics().number(key))
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return values.length < 3 ? null : Statistics.median(values);
    }

    /** The range and the weeks before it, newest first, at most this many. */
    public List<Measured> latest(int weeks) {
        var all = new ArrayList<>(history);
        all.add(current);
        Collections.reverse(all);
        return all.subList(0, Math.min(weeks, all.size()));
    }

    /** True when the finding was shown within the last two weeks: then it stays until it is clearly over. */
    public boolean isShowing(String dedupKey) {
        var earlier = shown.get(dedupKey);
        return earlier != null && earlier.weeksAgo() <= 2;
    }

    private static Instant asOf(TimeRange range, Instant now) {
        return range.end().plus(Duration.ofDays(WEEK)).isAfter(now) ? now : range.end();
    }

    private static TimeRange ahead(TimeRange range) {
        return new TimeRange(
                range.end(), TimeRange.startOf(range.endDate().plusDays(WEEK), range.zone()), range.zone());
    }

    private static boolean isWeek(TimeRange range) {
        return range.isWholeDays() && range.firstDate().plusDays(WEEK).equals(range.endDate());
    }

    private static List<Measured> history(Activity activity, Expansion expansion, TimeRange range, Instant now) {
        var weeks = new ArrayList<Measured>();
        if (isWeek(range)) {
            for (var back = HISTORY_WEEKS; back > 0; back--) {
                var first = range.firstDate().minusDays((long) WEEK * back);
                var week = Measured.of(
                        activity, expansion, TimeRange.ofDates(first, first.plusDays(WEEK), range.zone()), now);
                if (!weeks.isEmpty() || week.hasData()) {
                    weeks.add(week);
                }
            }
        }
        return List.copyOf(weeks);
    }
}
