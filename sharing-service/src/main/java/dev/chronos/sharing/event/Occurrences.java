package dev.chronos.sharing.event;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Mask;
import dev.chronos.sharing.event.Occurrence.Days;
import dev.chronos.sharing.recurrence.Expansion;
import dev.chronos.sharing.recurrence.Instance;
import dev.chronos.sharing.recurrence.RecurrenceExpander;
import dev.chronos.sharing.recurrence.RecurringEvent;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows to what one person sees of them in a range. Pure. */
final class Occurrences {
    /** A request holds no more than this at once: beside this, no more than the last series comes to. */
    private static final int MOST = 100_000;

    /** Of one calendar in one range: to follow one takes up to some milliseconds. */
    private static final int MOST_SERIES = 2_000;

    private final RecurrenceExpander expander;
    private final Granted viewer;
    private final TimeRange range;
    private final List<Occurrence> found = new ArrayList<>();
    private int series;
    private boolean incomplete;
    private boolean tooMany;

    Occurrences(RecurrenceExpander expander, Granted viewer, TimeRange range) {
        this.expander = expander;
        this.viewer = viewer;
        this.range = range;
    }

    /** All of them, by start and id. */
    List<Occurrence> of(List<EventRow> rows) {
        return of(rows, Search.EVERYTHING);
    }

    /**
     * Those that a search finds, by start and id.
     *
     * @param search finds nothing of which the viewer sees only that the time is taken
     */
    List<Occurrence> of(List<EventRow> rows, Search search) {
        for (var row : rows) {
            var mask = Mask.of(viewer, row.visibility(), row.userId());
            if (isShown(row, mask) && search.finds(row, mask)) {
                series += row.recurring() ? 1 : 0;
                tooMany |= series > MOST_SERIES || found.size() > MOST;
                if (tooMany) {
                    return List.of();
                }
                instances(row).forEach(instance -> found.add(occurrence(row, instance, mask)));
            }
        }
        found.sort(Comparator.comparing(Occurrence::start).thenComparing(Occurrence::id));
        return found;
    }

    /** True when there is nothing because there is too much. */
    boolean isTooMany() {
        return tooMany;
    }

    /** True when a rule was too much to follow to its end. */
    boolean isIncomplete() {
        return incomplete;
    }

    /** A changed occurrence that is cancelled is gone; a masked one must not tell that time is free after all. */
    private static boolean isShown(EventRow row, Mask mask) {
        var cancelled = row.status().equals("CANCELLED");
        return !(cancelled && row.masterId() != null)
                && (mask == Mask.FULL || mask == Mask.BUSY && row.busy() && !cancelled);
    }

    /** The times of a row in the range. */
    List<Instance> instances(EventRow row) {
        var rule = row.rule();
        if (row.end().isBefore(row.start())) {
            return List.of();
        }
        if (!row.recurring() || rule == null) {
            return List.of(new Instance(row.start(), row.end()));
        }
        var event = new RecurringEvent(
                row.start(),
                Duration.between(row.start(), row.end()),
                dayZone(row),
                row.allDay(),
                rule,
                row.lastStart(),
                row.excluded(),
                row.replaced());
        var expansion = expander.between(event, range.from(), range.to());
        incomplete |= expansion.flaw() == Expansion.Flaw.CUT_OFF;
        return expansion.instances();
    }

    private Occurrence occurrence(EventRow row, Instance instance, Mask mask) {
        var days = days(row, instance);
        if (mask == Mask.BUSY) {
            return Occurrence.masked(viewer.actorId(), row.id(), instance.start(), instance.end(), days);
        }
        var repeated = row.recurring() && row.rule() != null;
        var original = repeated ? instance.start() : row.originalStart();
        return Occurrence.of(
                        repeated ? row.id() + ":" + instance.start() : row.id(), instance.start(), instance.end(), days)
                .with("eventId", row.id())
                .with("calendarId", row.calendarId())
                .with("title", row.title())
                .with("description", row.description())
                .with("location", row.location())
                .with("timezone", row.zone().getId())
                .with("status", row.status())
                .with("visibility", row.visibility())
                .with("isBusy", row.busy())
                .with("color", row.color())
                .with("recurring", repeated || row.masterId() != null)
                .with("seriesId", repeated ? row.id() : row.masterId())
                .with("originalStart", original)
                .with("masked", false);
    }

    private static Days days(EventRow row, Instance instance) {
        if (!row.allDay()) {
            return new Days(false, null, null);
        }
        var zone = dayZone(row);
        var first = instance.start().atZone(zone).toLocalDate();
        var afterLast = instance.end().atZone(zone).toLocalDate();
        // A row that ends where it starts still means its day.
        return new Days(true, first.toString(), (afterLast.isAfter(first) ? afterLast : first.plusDays(1)).toString());
    }

    /** All-day rows hold local midnights; those that hold midnights of UTC instead mean the days of UTC. */
    private static ZoneId dayZone(EventRow row) {
        var localMidnight = row.start()
                .atZone(row.zone())
                .toLocalDate()
                .atStartOfDay(row.zone())
                .toInstant()
                .equals(row.start());
        var utcMidnight = row.start().atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
        return row.allDay() && !localMidnight && utcMidnight ? ZoneOffset.UTC : row.zone();
    }
}
