package dev.chronos.sharing.recurrence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The EXDATE lines of a text: instants, and days all of whose occurrences are excluded. */
final class Exclusions {
    private static final Pattern ZONE = Pattern.compile("(?i);TZID=\"?([^;:\"]+)");

    private final Set<Instant> instants = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();

    /** An exclusion that nobody can read excludes nothing; the rule beside it still holds. */
    void addLine(String line, ZoneId eventZone) {
        var colon = line.indexOf(':');
        var zone = colon < 0 ? eventZone : zone(line.substring(0, colon), eventZone);
        for (var item : line.substring(colon + 1).split(",")) {
            var value = item.strip().toUpperCase(Locale.ROOT);
            try {
                if (RuleText.isDate(value)) {
                    days.add(RuleText.date(value));
                } else {
                    instants.add(RuleText.instant(value, zone));
                }
            } catch (DateTimeException unreadable) {
                continue;
            }
        }
    }

    boolean contain(LocalDate day, Instant start) {
        return instants.contains(start) || days.contains(day);
    }

    private static ZoneId zone(String parameters, ZoneId otherwise) {
        var named = ZONE.matcher(parameters);
        try {
            return named.find() ? ZoneId.of(named.group(1).strip()) : otherwise;
        } catch (DateTimeException unknown) {
            return otherwise;
        }
    }
}
