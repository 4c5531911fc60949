package dev.chronos.sharing.ical.write;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** VTIMEZONE of one zone, made of what Java knows of it: right for the years in use, with rules for those to come. */
final class ZoneText {
    /** Where a rule cannot be written, nor an end of its use is known. */
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private final ZoneId zone;
    private final ZoneRules rules;
    private final Instant from;
    private final @Nullable Instant to;
    private final List<Observance> observances = new ArrayList<>();

    private ZoneText(ZoneUse use) {
        zone = use.zone();
        rules = zone.getRules();
        from = use.from();
        to = use.to();
    }

    static void write(Lines lines, ZoneUse use) {
        var name = ZoneNames.of(use.zone());
        if (name == null) {
            return;
        }
        lines.add("BEGIN", "VTIMEZONE").add("TZID", name);
        new ZoneText(use).observances().forEach(observance -> observance.write(lines));
        lines.add("END", "VTIMEZONE");
    }

    private List<Observance> observances() {
        // The change at the very instant counts as before it.
        var first = rules.previousTransition(from.plusNanos(1));
        if (first == null) {
            observances.add(Observance.always(rules.getOffset(from), LocalDateTime.ofInstant(from, ZoneOffset.UTC)));
        }
        var start = first == null ? from : first.getInstant();
        addListed(start);
        rules.getTransitionRules().forEach(rule -> addYearly(rule, start));
        return observances;
    }

    /** The changes of the past, and those that are announced one by one. */
    private void addListed(Instant start) {
        for (var change : rules.getTransitions()) {
            if (!change.getInstant().isBefore(start) && isUsed(change)) {
                observances.add(Observance.of(change, zone, null));
            }
        }
    }

    private void addYearly(ZoneOffsetTransitionRule rule, Instant start) {
        var listed = rules.getTransitions();
        var last =
                listed.isEmpty() ? Instant.MIN : listed.get(listed.size() - 1).getInstant();
        var year = start.isAfter(last) ? year(start) : year(last);
        var change = rule.createTransition(year);
        if (change.getInstant().isBefore(start) || !change.getInstant().isAfter(last)) {
            change = rule.createTransition(++year);
        }
        var yearly = YearlyChange.rule(rule, year);
        if (yearly != null) {
            if (isUsed(change)) {
                observances.add(Observance.of(change, zone, yearly));
            }
            return;
        }
        var end = to == null ? FAR : to;
        while (!change.getInstant().isAfter(end)) {
            observances.add(Observance.of(change, zone, null));
            change = rule.createTransition(++year);
        }
    }

    private boolean isUsed(ZoneOffsetTransition change) {
        return to == null || !change.getInstant().isAfter(to);
    }

    private static int year(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).getYear();
    }
}
