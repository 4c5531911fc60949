package dev.chronos.insights.timeline;

import dev.chronos.insights.activity.Activity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * All occurrences of an activity's window: recurrence, exclusions by instant, then overrides (C6, C7).
 *
 * @param occurrences by start, then end, then event id; only those with a length; all-day ones from a day more around the
 *     window, because they mean dates
 * @param awayDates dates on which the user is away, from {@link Activity#LOOKBACK} before the window on
 * @param skipped rows of the window that make no sense: they end before they start
 * @param doubtful masters whose rule could not be read or not be followed to its end
 * @param misplaced masters in a zone that nobody knows, so that UTC stands in
 * @param coverage share of the rows that could be counted, 0 to 1
 */
public record Expansion(
        List<Occurrence> occurrences,
        Set<LocalDate> awayDates,
        int skipped,
        int doubtful,
        int misplaced,
        double coverage) {
    /** The most occurrences of one activity: rules made to exhaust their reader stop here together. */
    static final int MAX_OCCURRENCES = 250_000;

    static final Comparator<Occurrence> BY_TIME = Comparator.comparingLong(
                    (Occurrence occurrence) -> occurrence.span().start())
            .thenComparingLong(occurrence -> occurrence.span().end())
            .thenComparing(occurrence -> occurrence.event().id());

    /** Expands every row into the window. */
    public static Expansion of(Activity activity) {
        return new ExpansionRun(activity).expand();
    }
}
