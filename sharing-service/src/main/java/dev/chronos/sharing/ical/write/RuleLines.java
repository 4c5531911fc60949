package dev.chronos.sharing.ical.write;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a rule as a row has it, taken apart as the expander reads it.
 *
 * @param parts of the rule, FREQ first, without UNTIL
 * @param until the last instant at which an occurrence may start; null without one
 * @param excludedDays local days of EXDATE lines
 * @param excluded instants of EXDATE lines
 */
record RuleLines(
        Map<String, String> parts, @Nullable Instant until, List<LocalDate> excludedDays, List<Instant> excluded) {
    private static final Pattern ZONE = Pattern.compile("(?i);TZID=\"?([^;:\"]+)");
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** The text must be one that the expander has accepted. */
    static RuleLines of(String text, ZoneId zone) {
        var parts = new TreeMap<String, String>((one, other) ->
                one.equals(other) ? 0 : one.equals("FREQ") ? -1 : other.equals("FREQ") ? 1 : one.compareTo(other));
        var days = new ArrayList<LocalDate>();
        var instants = new ArrayList<Instant>();
        for (var line : text.split("[\\r\\n]+")) {
            var content = line.strip().toUpperCase(Locale.ROOT);
            if (content.startsWith("EXDATE")) {
                exclude(line.strip(), zone, days, instants);
            } else if (parts.isEmpty() && content.contains("FREQ=")) {
                for (var part : content.substring(content.indexOf(':') + 1).split(";")) {
                    var equals = part.indexOf('=');
                    parts.put(
                            part.substring(0, equals).strip(),
                            part.substring(equals + 1).replaceAll("\\s", ""));
                }
            }
        }
        var until = parts.remove("UNTIL");
        return new RuleLines(parts, until == null ? null : last(until, zone), days, instants);
    }

    /** The rule with neither UNTIL nor COUNT. */
    String endless() {
        return parts.entrySet().stream()
                .filter(part -> !part.getKey().equals("COUNT"))
                .map(part -> part.getKey() + '=' + part.getValue())
                .collect(Collectors.joining(";"));
    }

    @Nullable Long count() {
        var count = parts.get("COUNT");
        return count == null ? null : Long.valueOf(count);
    }

    private static void exclude(String line, ZoneId zone, List<LocalDate> days, List<Instant> instants) {
        var colon = line.indexOf(':');
        var named = ZONE.matcher(line.substring(0, Math.max(0, colon)));
        for (var value : line.substring(colon + 1).split(",")) {
            try {
                var in = named.find(0) ? ZoneId.of(named.group(1).strip()) : zone;
                if (value.strip().length() == 8) {
                    days.add(LocalDate.parse(value.strip(), DateTimeFormatter.BASIC_ISO_DATE));
                } else {
                    instants.add(instant(value.strip().toUpperCase(Locale.ROOT), in));
                }
            } catch (DateTimeException unreadable) {
                continue;
            }
        }
    }

    private static Instant last(String until, ZoneId zone) {
        return until.length() == 8
                ? LocalDate.parse(until, DateTimeFormatter.BASIC_ISO_DATE)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant()
                        .minusNanos(1)
                : instant(until, zone);
    }

    private static Instant instant(String value, ZoneId zone) {
        var utc = value.endsWith("Z");
        var wall = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, WALL);
        return wall.atZone(utc ? ZoneOffset.UTC : zone).toInstant();
    }
}
