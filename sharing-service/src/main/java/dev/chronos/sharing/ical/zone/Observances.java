package dev.chronos.sharing.ical.zone;

import dev.chronos.sharing.ical.text.Component;
import dev.chronos.sharing.ical.text.ContentLine;
import dev.chronos.sharing.recurrence.RecurrenceExpander;
import dev.chronos.sharing.recurrence.RecurringEvent;
import dev.chronos.sharing.recurrence.WallClockExpander;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a VTIMEZONE says about two years of our time: when the offset changes, and to what. */
final class Observances {
    /** Two years in a row, so that every change between the first sample and the last one is known. */
    private static final List<Integer> YEARS = List.of(2024, 2025);

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final int MOST = 40;
    private static final int LONGEST_RULE = 160;
    private static final List<Instant> SAMPLES = samples();

    private final RecurrenceExpander expander = new WallClockExpander();
    private final NavigableMap<Instant, Integer> onsets = new TreeMap<>();
    private @Nullable Integer standard;

    Observances(Component zone) {
        zone.children().stream().limit(MOST).forEach(this::read);
    }

    /** True when the zone has the same offset at every moment looked at, and changes it in the same second. */
    boolean fits(ZoneId zone) {
        return !onsets.isEmpty()
                && SAMPLES.stream().allMatch(at -> agrees(zone, at))
                && onsets.subMap(SAMPLES.get(0), SAMPLES.get(SAMPLES.size() - 1)).keySet().stream()
                        .allMatch(onset -> agrees(zone, onset) && agrees(zone, onset.minusSeconds(1)));
    }

    private boolean agrees(ZoneId zone, Instant at) {
        return zone.getRules().getOffset(at).getTotalSeconds() == offset(at);
    }

    /** The winter offset in seconds; null when nothing could be read. */
    @Nullable Integer standard() {
        return standard != null || onsets.isEmpty()
                ? standard
                : onsets.lastEntry().getValue();
    }

    private int offset(Instant at) {
        var onset = onsets.floorEntry(at);
        return (onset == null ? onsets.firstEntry() : onset).getValue();
    }

    private void read(Component observance) {
        try {
            var start = LocalDateTime.parse(text(observance, "DTSTART").replace("Z", ""), LOCAL);
            var from = seconds(text(observance, "TZOFFSETFROM"));
            var to = seconds(text(observance, "TZOFFSETTO"));
            if (observance.name().equals("STANDARD")) {
                standard = to;
            }
            onsets.put(start.toInstant(ZoneOffset.ofTotalSeconds(from)), to);
            for (var date : observance.lines("RDATE")) {
                dates(date, from, to);
            }
            var rule = observance.value("RRULE");
            if (rule != null && rule.length() <= LONGEST_RULE && rule.startsWith("FREQ=YEARLY")) {
                repeat(start, rule, from, to);
            }
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            // A rule that cannot be read says nothing; the others may still tell the zone.
            return;
        }
    }

    private void dates(ContentLine line, int from, int to) {
        for (var date : line.value().split(",", MOST)) {
            if (date.length() >= 15) {
                var wall = LocalDateTime.parse(date.substring(0, 15), LOCAL);
                onsets.put(wall.toInstant(ZoneOffset.ofTotalSeconds(from)), to);
            }
        }
    }

    /** Wall times are expanded as if they were UTC, so that nothing but the rule counts. */
    private void repeat(LocalDateTime start, String rule, int from, int to) {
        for (var year : YEARS) {
            var begin = LocalDateTime.of(year - 1, 1, 1, 0, 0);
            // Rules often start in 1601; they repeat yearly, so a start shortly before yields the same dates.
            var shifted = start.getYear() < year - 2 ? start.withYear(year - 2) : start;
            var event = new RecurringEvent(
                    shifted.toInstant(ZoneOffset.UTC),
                    Duration.ZERO,
                    ZoneOffset.UTC,
                    false,
                    rule,
                    null,
                    Set.of(),
                    Set.of());
            var found = new ArrayList<>(expander.between(
                            event,
                            begin.toInstant(ZoneOffset.UTC),
                            begin.plusYears(3).toInstant(ZoneOffset.UTC))
                    .instances());
            found.stream().limit(MOST).forEach(one -> onsets.put(one.start().minusSeconds(from), to));
        }
    }

    private static List<Instant> samples() {
        var samples = new ArrayList<Instant>();
        for (var year : YEARS) {
            var start = LocalDateTime.of(year, 1, 1, 12, 0);
            for (var day = 0; day < 365; day++) {
                samples.add(start.plusDays(day).toInstant(ZoneOffset.UTC));
            }
        }
        return samples;
    }

    private static String text(Component observance, String name) {
        var value = observance.value(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    /** {@code +0530} or {@code -045602}. */
    private static int seconds(String offset) {
        return ZoneOffset.of(offset).getTotalSeconds();
    }
}
