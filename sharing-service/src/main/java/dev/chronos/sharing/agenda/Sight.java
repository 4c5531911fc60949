package dev.chronos.sharing.agenda;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Mask;
import dev.chronos.sharing.ical.write.BusyTime;
import dev.chronos.sharing.ical.write.CalendarText;
import dev.chronos.sharing.ical.write.Entry;
import dev.chronos.sharing.ical.write.Times;
import dev.chronos.sharing.recurrence.Instance;
import dev.chronos.sharing.recurrence.RecurrenceExpander;
import dev.chronos.sharing.recurrence.RecurringEvent;
import dev.chronos.sharing.recurrence.WallClockExpander;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows to what one viewer sees of them. Pure. */
public final class Sight {
    private static final int OPAQUE_BYTES = 16;
    private static final RecurrenceExpander EXPANDER = new WallClockExpander();

    private final Granted grant;
    private final String key;
    private final boolean keepsGuests;

    /** @param keepsGuests true: guests and alarms are shown too, where the event is */
    public Sight(Granted grant, Viewer viewer, boolean keepsGuests) {
        this.grant = grant;
        this.key = viewer.key();
        this.keepsGuests = keepsGuests;
    }

    /**
     * Writes a row: whole, as taken times from {@code from} to {@code to}, or not at all. An occurrence that is shown in
     * another way than its series is taken out of it.
     */
    public void write(CalendarText text, AgendaRow row, Instant from, Instant to) {
        var mask = mask(row);
        if (!row.entry().times().canBeWritten() || !isShown(row, mask)) {
            return;
        }
        if (mask == Mask.FULL) {
            text.add(entry(row));
        } else {
            occurrences(row, from, to).forEach(taken -> text.add(new BusyTime(opaque(row, taken), utc(row, taken))));
        }
    }

    /** The row as a whole; null where not all of it may be seen. */
    public @Nullable Entry whole(AgendaRow row) {
        var mask = mask(row);
        return mask == Mask.FULL && isShown(row, mask) ? entry(row) : null;
    }

    /** What a row comes to in a range, for this viewer. */
    public List<Seen> seen(AgendaRow row, Instant from, Instant to) {
        var mask = mask(row);
        if (!isShown(row, mask)) {
            return List.of();
        }
        var shown = mask == Mask.FULL ? row.entry() : null;
        return occurrences(row, from, to).stream()
                .map(taken -> new Seen(opaque(row, taken), utc(row, taken), isTaken(row), shown))
                .toList();
    }

    /** True when events may be hidden from this viewer behind times that are told only for a while. */
    public static boolean moves(Granted grant) {
        return List.of("PUBLIC", "SHARED", "TEAM", "PRIVATE").stream()
                .anyMatch(visibility -> Mask.of(grant, visibility, "") == Mask.BUSY);
    }

    /** True when events of this kind are shown whole. */
    boolean isWhole(String visibility, String userId) {
        return Mask.of(grant, visibility, userId) == Mask.FULL;
    }

    private Mask mask(AgendaRow row) {
        return Mask.of(grant, row.entry().visibility(), row.userId());
    }

    /** A changed occurrence that is cancelled is gone; a masked one must not tell that time is free after all. */
    private static boolean isShown(AgendaRow row, Mask mask) {
        var cancelled = row.entry().status().equals("CANCELLED");
        return !(cancelled && row.ofSeries()) && (mask == Mask.FULL || mask == Mask.BUSY && isTaken(row));
    }

    private static boolean isTaken(AgendaRow row) {
        return row.entry().busy() && !row.entry().status().equals("CANCELLED");
    }

    private Entry entry(AgendaRow row) {
        var entry = row.entry();
        var series = series(row);
        var alone = row.ofSeries() ? row.ownUid() : entry.uid();
        return new Entry(
                series == null ? alone : series.uid(),
                entry.version(),
                entry.words(),
                entry.times(),
                entry.repeats() == null ? null : repeats(row, entry.repeats()),
                series == null ? null : series.replaces(),
                entry.status(),
                entry.visibility(),
                entry.busy(),
                keepsGuests ? entry.guests() : List.of(),
                keepsGuests ? entry.alarms() : List.of());
    }

    /** Null where the viewer is not shown the series as such. */
    private AgendaRow.@Nullable Series series(AgendaRow row) {
        var series = row.series();
        if (series == null || series.repeats() == null || !isWhole(series.visibility(), series.userId())) {
            return null;
        }
        var times = series.replaces().series();
        return times.canBeWritten() && series.repeats().isFollowed(times) ? series : null;
    }

    private Entry.Repeats repeats(AgendaRow row, Entry.Repeats repeats) {
        Set<Instant> excluded = new HashSet<>(repeats.excluded());
        Set<Instant> replaced = new HashSet<>();
        for (var override : row.overrides()) {
            var cancelled = override.status().equals("CANCELLED");
            var shown = !cancelled && isWhole(override.visibility(), override.userId());
            (shown ? replaced : excluded).add(override.at());
        }
        return new Entry.Repeats(repeats.rule(), repeats.lastStart(), excluded, replaced);
    }

    private static List<Instance> occurrences(AgendaRow row, Instant from, Instant to) {
        var times = row.entry().times();
        var repeats = row.entry().repeats();
        if (times.end().isBefore(times.start())) {
            return List.of();
        }
        if (repeats == null) {
            var only = new Instance(times.start(), times.end());
            return only.touches(from, to) ? List.of(only) : List.of();
        }
        var event = new RecurringEvent(
                times.start(),
                Duration.between(times.start(), times.end()),
                times.dayZone(),
                times.allDay(),
                repeats.rule(),
                repeats.lastStart(),
                repeats.excluded(),
                Set.copyOf(row.replaced()));
        return EXPANDER.between(event, from, to).instances();
    }

    private static Times utc(AgendaRow row, Instance taken) {
        var times = row.entry().times();
        var zone = times.allDay() ? times.dayZone() : ZoneOffset.UTC;
        return new Times(taken.start(), taken.end(), times.allDay(), zone);
    }

    /** Another one for each viewer and time, and no way back: the id of the event, which nobody can guess, is in it. */
    private String opaque(AgendaRow row, Instance taken) {
        try {
            var text = key + '\n' + row.id() + '\n' + taken.start();
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "busy-" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, OPAQUE_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * One occurrence as the viewer sees it.
     *
     * @param id opaque
     * @param times in UTC, or in the zone of its days
     * @param taken true: the time is not free
     * @param whole the event; null: only that the time is taken
     */
    public record Seen(
            String id, Times times, boolean taken, @Nullable Entry whole) {}
}
