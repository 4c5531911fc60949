package dev.chronos.insights.timeline;

import dev.chronos.insights.activity.Activity;
import dev.chronos.insights.activity.EventRow;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.recurrence.RecurrenceExpander;
import dev.chronos.insights.recurrence.RecurringEvent;
import dev.chronos.insights.recurrence.WallClockExpander;
import dev.chronos.insights.timeline.Spans.Span;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All occurrences of an activity's window: recurrence, exclusions by instant, then overrides (C6, C7).
 *
 * @param occurrences by start, then end, then event id; only those with a length
 * @param skipped rows that make no sense: they end before they start
 * @param doubtful masters whose rule could not be read or not be followed to its end
 */
public record Expansion(List<Occurrence> occurrences, int skipped, int doubtful) {
    private static final RecurrenceExpander EXPANDER = new WallClockExpander();
    private static final Comparator<Occurrence> BY_TIME = Comparator.comparingLong(
                    (Occurrence occurrence) -> occurrence.span().start())
            .thenComparingLong(occurrence -> occurrence.span().end())
            .thenComparing(occurrence -> occurrence.event().id());

    /** Expands every row into the window. */
    public static Expansion of(Activity activity) {
        return new Run(activity).expand();
    }

    private static final class Run {
        private final Activity activity;
        private final TimeRange window;
        private final Map<String, Set<Instant>> replaced = new HashMap<>();
        private final List<Occurrence> found = new ArrayList<>();
        private int skipped;
        private int doubtful;

        Run(Activity activity) {
            this.activity = activity;
            this.window = activity.window();
        }

        Expansion expand() {
            for (var event : activity.events()) {
                if (event.seriesId() != null && event.originalStart() != null) {
                    replaced.computeIfAbsent(event.seriesId(), id -> new HashSet<>())
                            .add(event.originalStart());
                }
            }
            for (var event : activity.events()) {
                if (event.end().isBefore(event.start())) {
                    skipped++;
                } else if (EventKind.of(event) != EventKind.NONE) {
                    add(event);
                }
            }
            found.sort(BY_TIME);
            return new Expansion(List.copyOf(found), skipped, doubtful);
        }

        private void add(EventRow event) {
            if (event.isMaster()) {
                expand(event);
            } else {
                addInstance(event, event.start(), event.end());
            }
        }

        private void expand(EventRow master) {
            var series = new RecurringEvent(
                    master.start(),
                    Duration.between(master.start(), master.end()),
                    zone(master.zone()),
                    master.allDay(),
                    String.valueOf(master.rule()),
                    master.lastStart(),
                    master.excluded(),
                    replaced.getOrDefault(master.id(), Set.of()));
            var expansion = EXPANDER.between(series, window.start(), window.end());
            if (expansion.flaw() != null) {
                doubtful++;
            }
            expansion.instances().forEach(instance -> addInstance(master, instance.start(), instance.end()));
        }

        private void addInstance(EventRow event, Instant start, Instant end) {
            if (start.isBefore(end) && start.isBefore(window.end()) && end.isAfter(window.start())) {
                var span = new Span(start.toEpochMilli(), end.toEpochMilli());
                found.add(new Occurrence(event, EventKind.of(event), span));
            }
        }

        private static ZoneId zone(String id) {
            try {
                return ZoneId.of(id.strip());
            } catch (DateTimeException unknown) {
                return ZoneOffset.UTC;
            }
        }
    }
}
