package dev.chronos.insights.recurrence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a rule taken apart: the rule without UNTIL, UNTIL as an instant, and the EXDATE lines beside it.
 *
 * @param parts the rule's parts by name, in upper case
 * @param until the last instant at which an occurrence may start; null when the rule has no UNTIL
 * @param excluded instants of EXDATE lines
 */
record RuleText(Map<String, String> parts, @Nullable Instant until, Set<Instant> excluded) {
    private static final int MAX_LENGTH = 4_000;
    private static final DateTimeFormatter BASIC_DATE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** @throws IllegalArgumentException when there is no rule in the text, or one that cannot be read */
    static RuleText parse(String text, ZoneId zone) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a rule of more than " + MAX_LENGTH + " characters");
        }
        var parts = new LinkedHashMap<String, String>();
        var excluded = new HashSet<Instant>();
        for (var line : text.toUpperCase(Locale.ROOT).split("[\\r\\n]+")) {
            var rule = line.strip();
            if (rule.startsWith("EXDATE")) {
                exclude(rule, zone, excluded);
            } else if (rule.startsWith("FREQ=")
                    || rule.startsWith("RRULE")
                    || parts.isEmpty() && rule.contains("FREQ=")) {
                read(rule, parts);
            }
        }
        if (!parts.containsKey("FREQ")) {
            throw new IllegalArgumentException("no FREQ");
        }
        var until = parts.remove("UNTIL");
        complete(parts);
        return new RuleText(parts, until == null ? null : lastInstant(until, zone), excluded);
    }

    /** The rule as the library reads it. */
    String rule() {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    /** How many values a BY part lists; 1 when it is absent. */
    int size(String part) {
        var values = parts.get(part);
        return values == null ? 1 : values.split(",").length;
    }

    String part(String name, String otherwise) {
        return parts.getOrDefault(name, otherwise);
    }

    private static void read(String line, Map<String, String> parts) {
        for (var part : line.substring(line.startsWith("RRULE") ? line.indexOf(':') + 1 : 0)
                .split(";")) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
    }

    /** Says what the library would otherwise read differently from RFC 5545's table of expansions. */
    private static void complete(Map<String, String> parts) {
        parts.putIfAbsent("WKST", "MO");
        if (!"YEARLY".equals(parts.get("FREQ"))) {
            return;
        }
        if (parts.containsKey("BYWEEKNO") && !parts.containsKey("BYDAY")) {
            parts.put("BYDAY", "MO,TU,WE,TH,FR,SA,SU");
        } else if (parts.containsKey("BYMONTHDAY")
                && !parts.containsKey("BYMONTH")
                && !parts.containsKey("BYYEARDAY")
                && !parts.containsKey("BYWEEKNO")) {
            parts.put("BYMONTH", "1,2,3,4,5,6,7,8,9,10,11,12");
        }
    }

    private static void exclude(String line, ZoneId zone, Set<Instant> excluded) {
        for (var value : line.substring(line.indexOf(':') + 1).split(",")) {
            try {
                excluded.add(instant(value.strip(), zone));
            } catch (DateTimeException unreadable) {
                // An exclusion that nobody can read excludes nothing; the rule beside it still holds.
                continue;
            }
        }
    }

    private static Instant lastInstant(String until, ZoneId zone) {
        try {
            return until.contains("T")
                    ? instant(until, zone)
                    : date(until).plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("UNTIL cannot be read", unreadable);
        }
    }

    private static Instant instant(String value, ZoneId zone) {
        if (!value.contains("T")) {
            return date(value).atStartOfDay(zone).toInstant();
        }
        var utc = value.endsWith("Z");
        var wall = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, BASIC_DATE_TIME);
        return utc
                ? wall.toInstant(ZoneOffset.UTC)
                : ZonedDateTime.ofLocal(wall, zone, null).toInstant();
    }

    private static LocalDate date(String value) {
        return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
    }
}
