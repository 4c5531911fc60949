package dev.chronos.insights.heuristic.support;

import dev.chronos.insights.activity.FocusRow;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.heuristic.Evidence;
import java.time.Duration;
import java.util.List;

/**
 * A focus session that was finished or given up, where it stands in the user's weeks.
 *
 * @param week 0 for the oldest of the weeks read
 * @param hour of the local clock at its start
 */
public record Session(FocusRow row, int week, int hour) {
    /** Weeks that even out slow changes: only sessions of one such block change places in a test. */
    private static final int BLOCK_WEEKS = 4;

    /** All of the last 26 weeks up to the end of the last week that is over, in order of their start. */
    public static List<Session> of(Evidence evidence) {
        var weeks = evidence.closedWeeks();
        if (weeks.isEmpty()) {
            return List.of();
        }
        var range = weeks.get(weeks.size() - 1).range();
        var first = TimeRange.startOf(range.endDate().minusWeeks(Evidence.WORK_WEEKS), range.zone());
        return evidence.current().measurement().activity().focus().stream()
                .filter(row -> !row.start().isBefore(first) && row.start().isBefore(range.end()))
                .filter(row -> row.isDone() || row.isFocus() && row.status().equals("CANCELLED"))
                .map(row -> new Session(
                        row,
                        (int) (Duration.between(first, row.start()).toDays() / 7),
                        row.start().atZone(range.zone()).getHour()))
                .toList();
    }

    /** 1 when finished, 0 when given up. */
    public double finished() {
        return row.isDone() ? 1 : 0;
    }

    /** How many sessions each block of four weeks holds; they have to be in order. */
    public static int[] blocks(List<Session> sessions) {
        var sizes = new int[Evidence.WORK_WEEKS / BLOCK_WEEKS + 1];
        sessions.forEach(session -> sizes[session.week / BLOCK_WEEKS]++);
        return sizes;
    }
}
