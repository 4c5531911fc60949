package dev.chronos.sharing.ical.read;

import dev.chronos.sharing.ical.text.Component;
import dev.chronos.sharing.ical.text.ContentLine;
import dev.chronos.sharing.ical.value.BadValue;
import dev.chronos.sharing.ical.value.Moment;
import dev.chronos.sharing.ical.value.Notes;
import dev.chronos.sharing.ical.value.Span;
import dev.chronos.sharing.recurrence.Expansion.Flaw;
import dev.chronos.sharing.recurrence.RecurrenceExpander;
import dev.chronos.sharing.recurrence.RecurringEvent;
import dev.chronos.sharing.recurrence.WallClockExpander;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an event repeats.
 *
 * @param rule an RRULE value that the expander accepts; null: it does not repeat by a rule
 * @param lastStart UNTIL as an instant; null without one
 * @param excluded starts that do not take place, in order
 * @param extra occurrences of RDATE, by start
 */
public record Repetition(
        @Nullable String rule, @Nullable Instant lastStart, List<Instant> excluded, Map<Instant, EventTimes> extra) {
    static final Repetition NONE = new Repetition(null, null, List.of(), Map.of());

    private static final RecurrenceExpander EXPANDER = new WallClockExpander();
    private static final Pattern UNTIL = Pattern.compile("(?:^|;)UNTIL=([^;]*)");
    private static final int LONGEST_RULE = 1_000;
    private static final int MOST_DATES = 2_000;

    /** Every reading of the calendar carries them: ten years of a daily series are far below. */
    private static final int MOST_EXCLUDED = 4_000;

    static Repetition of(Component event, EventTimes times, Reading reading) {
        if (!repeats(event)) {
            return NONE;
        }
        var excluded = excluded(event, times, reading);
        var extra = extra(event, times, reading);
        extra.remove(times.start());
        excluded.forEach(extra::remove);
        var rule = rule(event, times, reading.notes());
        // The first of dates that follow no rule can be moved or excluded like the others only when it is a series.
        var read = rule == null && !extra.isEmpty() ? "FREQ=DAILY;COUNT=1" : rule;
        var last = read == null ? null : until(read, times, reading);
        return new Repetition(read, last, read == null ? List.of() : List.copyOf(excluded), extra);
    }

    private static boolean repeats(Component event) {
        return event.line("RRULE") != null || event.line("RDATE") != null;
    }

    private static @Nullable String rule(Component event, EventTimes times, Notes notes) {
        var text = event.value("RRULE");
        if (text == null) {
            return null;
        }
        var shown = "\"" + Notes.quoted(text) + "\" of \"" + Notes.quoted(String.valueOf(event.value("UID"))) + "\"";
        if (event.lines("RRULE").size() > 1) {
            notes.warn("several-rules", "Only the first rule, " + shown + ", was taken.");
        }
        if (event.line("EXRULE") != null) {
            notes.warn("exclusion-rule", "The EXRULE beside the rule " + shown + " was not taken.");
        }
        var rule = text.toUpperCase(Locale.ROOT).replaceAll("\\s", "").replaceAll("^RRULE:|;+$", "");
        var flaw = rule.length() > LONGEST_RULE ? Flaw.EXCESSIVE_RULE : flaw(rule, times);
        if (flaw == Flaw.BAD_RULE) {
            notes.warn("bad-rule", "The rule " + shown + " cannot be read: only its first occurrence was taken.");
        } else if (flaw == Flaw.EXCESSIVE_RULE) {
            notes.warn(
                    "excessive-rule",
                    "The rule " + shown + " is out of proportion: only its first occurrence was taken.");
        }
        return flaw == Flaw.BAD_RULE || flaw == Flaw.EXCESSIVE_RULE ? null : rule;
    }

    /** The expander is asked for a single moment: it judges the rule before it expands. */
    private static @Nullable Flaw flaw(String rule, EventTimes times) {
        var event = new RecurringEvent(
                times.start(), Duration.ZERO, times.zone(), times.allDay(), rule, null, Set.of(), Set.of());
        return EXPANDER.between(event, times.start(), times.start().plusMillis(1))
                .flaw();
    }

    private static @Nullable Instant until(String rule, EventTimes times, Reading reading) {
        var found = UNTIL.matcher(rule);
        if (!found.find()) {
            return null;
        }
        try {
            var line = new ContentLine("UNTIL", Map.of(), found.group(1));
            var until = Moment.of(line, reading.zones(), reading.notes());
            return until.isDate()
                    ? until.date()
                            .plusDays(1)
                            .atStartOfDay(times.zone())
                            .toInstant()
                            .minusMillis(1)
                    : until.instant(times.zone());
        } catch (BadValue unreadable) {
            return null;
        }
    }

    private static Set<Instant> excluded(Component event, EventTimes times, Reading reading) {
        var excluded = new TreeSet<Instant>();
        for (var line : event.lines("EXDATE")) {
            for (var value : values(line)) {
                if (excluded.size() >= MOST_EXCLUDED) {
                    reading.notes()
                            .warn(
                                    "exclusions-cut",
                                    "Only the first " + MOST_EXCLUDED + " EXDATE of a series were taken.");
                    return excluded;
                }
                try {
                    excluded.add(times.occurrence(Moment.of(line, value, reading.zones(), reading.notes())));
                } catch (BadValue unreadable) {
                    ignored(event, unreadable, reading.notes());
                }
            }
        }
        return excluded;
    }

    private static Map<Instant, EventTimes> extra(Component event, EventTimes times, Reading reading) {
        var extra = new LinkedHashMap<Instant, EventTimes>();
        for (var line : event.lines("RDATE")) {
            for (var value : values(line)) {
                try {
                    var one = one(line, value, times, reading);
                    extra.put(one.start(), one);
                } catch (BadValue unreadable) {
                    ignored(event, unreadable, reading.notes());
                }
            }
        }
        return extra;
    }

    /** A start, or a PERIOD: a start with its own end or duration. */
    private static EventTimes one(ContentLine line, String value, EventTimes times, Reading reading) {
        var slash = value.indexOf('/');
        var begin = slash < 0 ? value : value.substring(0, slash);
        var moved = times.movedTo(times.occurrence(Moment.of(line, begin, reading.zones(), reading.notes())));
        if (slash < 0 || times.allDay()) {
            return moved;
        }
        var rest = value.substring(slash + 1).strip();
        var end = rest.toUpperCase(Locale.ROOT).startsWith("P")
                ? Span.parse(rest).after(moved.start().atZone(times.zone())).toInstant()
                : Moment.of(line, rest, reading.zones(), reading.notes()).instant(times.zone());
        if (end.isBefore(moved.start())) {
            throw new BadValue("end-before-start", "The period \"" + Notes.quoted(value) + "\" ends before it starts.");
        }
        return new EventTimes(moved.start(), end, false, times.zone());
    }

    private static List<String> values(ContentLine line) {
        var values = List.of(line.value().split(",", MOST_DATES + 1));
        return values.size() > MOST_DATES ? values.subList(0, MOST_DATES) : values;
    }

    private static void ignored(Component event, BadValue unreadable, Notes notes) {
        notes.warn(
                "bad-recurrence-date",
                "In \"" + Notes.quoted(String.valueOf(event.value("UID"))) + "\": " + unreadable.reason());
    }
}
