package dev.chronos.insights.timeline;

import dev.chronos.insights.activity.Activity;
import dev.chronos.insights.activity.EventRow;
import dev.chronos.insights.activity.Zones;
import dev.chronos.insights.recurrence.RecurrenceExpander;
import dev.chronos.insights.recurrence.RecurringEvent;
import dev.chronos.insights.recurrence.WallClockExpander;
import dev.chronos.insights.timeline.Spans.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One expansion under way. */
final class ExpansionRun {
    private static final RecurrenceExpander EXPANDER = new WallClockExpander();

    /** More than any zone is away from UTC. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Activity activity;
    private final Instant from;
    private final Instant to;
    private final Instant lookback;
    private final Map<String, Set<Instant>> replaced = new HashMap<>();
    private final List<Occurrence> found = new ArrayList<>();
    private final List<AwayDays.Dates> away = new ArrayList<>();
    private int skipped;
    private int doubtful;
    private int misplaced;

    ExpansionRun(Activity activity) {
        this.activity = activity;
        from = activity.window().start();
        to = activity.window().end();
        lookback = from.minus(Activity.LOOKBACK);
    }

    Expansion expand() {
        for (var event : activity.events()) {
            if (event.seriesId() != null && event.originalStart() != null) {
                replaced.computeIfAbsent(event.seriesId(), id -> new HashSet<>())
                        .add(event.originalStart());
            }
        }
        var masters = new ArrayList<EventRow>();
        for (var event : activity.events()) {
            if (event.end().isBefore(event.start())) {
                skipped += activity.window().contains(event.start()) ? 1 : 0;
            } else if (EventKind.of(event) != EventKind.NONE) {
                if (event.isMaster()) {
                    masters.add(event);
                } else {
                    add(event, event.start(), event.end());
                }
            }
        }
        // In a fixed order, so that the limit cuts the same ones every time.
        masters.sort(Comparator.comparing(EventRow::id));
        masters.forEach(this::expand);
        found.sort(Expansion.BY_TIME);
        var zone = activity.window().zone();
        var dates = AwayDays.within(away, LocalDate.ofInstant(lookback, zone), LocalDate.ofInstant(to, zone));
        return new Expansion(List.copyOf(found), dates, skipped, doubtful, misplaced, coverage());
    }

    private double coverage() {
        var flawed = skipped + doubtful;
        var usable = flawed == 0 ? 1 : (double) found.size() / (found.size() + flawed);
        return usable * activity.shares().events();
    }

    private void expand(EventRow master) {
        if (found.size() >= Expansion.MAX_OCCURRENCES) {
            doubtful++;
            return;
        }
        var series = new RecurringEvent(
                master.start(),
                Duration.between(master.start(), master.end()),
                zone(master),
                master.allDay(),
                String.valueOf(master.rule()),
                master.lastStart(),
                master.excluded(),
                replaced.getOrDefault(master.id(), Set.of()));
        var expansion = master.allDay()
                ? EXPANDER.between(series, AwayDays.isAway(master) ? lookback : from.minus(A_DAY), to.plus(A_DAY))
                : EXPANDER.between(series, from, to);
        if (expansion.flaw() != null) {
            doubtful++;
        }
        expansion.instances().forEach(instance -> add(master, instance.start(), instance.end()));
    }

    private ZoneId zone(EventRow master) {
        if (master.allDay()) {
            return AwayDays.repeatsIn(master);
        }
        var zone = Zones.find(master.zone());
        if (zone == null) {
            misplaced++;
            return Zones.UTC;
        }
        return zone;
    }

    private void add(EventRow event, Instant start, Instant end) {
        if (!start.isBefore(end)) {
            return;
        }
        var kind = EventKind.of(event);
        var around = kind == EventKind.ALL_DAY ? A_DAY : Duration.ZERO;
        var occurrence = new Occurrence(event, kind, new Span(start.toEpochMilli(), end.toEpochMilli()));
        if (start.isBefore(to.plus(around)) && end.isAfter(from.minus(around))) {
            found.add(occurrence);
        }
        if (AwayDays.isAway(event)) {
            away.add(AwayDays.of(occurrence));
        }
    }
}
