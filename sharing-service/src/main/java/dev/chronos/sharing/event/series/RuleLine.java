package dev.chronos.sharing.event.series;

import dev.chronos.sharing.event.draft.Times;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a rule, of which the end can be changed. Lines that stand around the rule stay as they are.
 *
 * @param before lines and name in front of the parts
 * @param parts by name, in their order
 * @param after lines behind them
 */
record RuleLine(String before, Map<String, String> parts, String after) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int DATE_LENGTH = 8;

    /** Reads any text; one without a rule in it has no parts. */
    static RuleLine of(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        var frequency = upper.indexOf("FREQ=");
        var start = Math.max(
                        upper.lastIndexOf('\n', Math.max(0, frequency)), upper.lastIndexOf(':', Math.max(0, frequency)))
                + 1;
        var end = text.indexOf('\n', Math.max(0, frequency));
        var line = frequency < 0 ? "" : text.substring(start, end < 0 ? text.length() : end);
        var parts = new LinkedHashMap<String, String>();
        for (var part : line.strip().toUpperCase(Locale.ROOT).split(";")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return new RuleLine(text.substring(0, start), parts, end < 0 ? "" : text.substring(end));
    }

    /** The rule as a text again. */
    String text() {
        return before
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue())
                        .collect(Collectors.joining(";"))
                + after;
    }

    /** COUNT; null without one that can be read. */
    @Nullable Long count() {
        var digits = parts.get("COUNT");
        return digits != null && digits.matches("\\d{1,9}") ? Long.valueOf(digits) : null;
    }

    /** The last instant at which an occurrence may start, for an event at these times; null without UNTIL. */
    @Nullable Instant until(Times times) {
        var until = parts.get("UNTIL");
        if (until == null) {
            return null;
        }
        try {
            if (until.length() == DATE_LENGTH) {
                var day = LocalDate.parse(until, DATE).plusDays(1);
                return day.atStartOfDay(times.place()).toInstant().minusMillis(1);
            }
            var utc = until.endsWith("Z");
            var wall = LocalDateTime.parse(utc ? until.substring(0, until.length() - 1) : until, DATE_TIME);
            return ZonedDateTime.ofLocal(wall, utc ? ZoneOffset.UTC : times.place(), null)
                    .toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    RuleLine withCount(long count) {
        return withEnd("COUNT", Long.toString(count));
    }

    /** Ends before an occurrence: UNTIL is inclusive, a date for whole days, otherwise in UTC. */
    RuleLine endedBefore(Instant start, Times times) {
        return withUntil(times.allDay() ? start.minusMillis(1) : start.minusSeconds(1), times);
    }

    /** Ends at an instant, or with its day. */
    RuleLine withUntil(Instant last, Times times) {
        return withEnd(
                "UNTIL",
                times.allDay()
                        ? times.wall(last).toLocalDate().format(DATE)
                        : LocalDateTime.ofInstant(last, ZoneOffset.UTC).format(DATE_TIME) + "Z");
    }

    /** The weekdays of a weekly rule moved on; another rule stays as it is. */
    RuleLine onOtherDays(long days) {
        var names = parts.get("BYDAY");
        if (names == null || !"WEEKLY".equals(parts.get("FREQ")) || !DAYS.containsAll(List.of(names.split(",")))) {
            return this;
        }
        var others = new LinkedHashMap<>(parts);
        others.put(
                "BYDAY",
                Arrays.stream(names.split(","))
                        .map(name -> DayOfWeek.of(DAYS.indexOf(name) + 1).plus(days))
                        .sorted()
                        .map(day -> DAYS.get(day.ordinal()))
                        .collect(Collectors.joining(",")));
        return new RuleLine(before, others, after);
    }

    private RuleLine withEnd(String name, String value) {
        var others = new LinkedHashMap<>(parts);
        others.remove("COUNT");
        others.remove("UNTIL");
        others.put(name, value);
        return new RuleLine(before, others, after);
    }
}
