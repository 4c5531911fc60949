package dev.chronos.insights.recurrence;

import dev.chronos.insights.recurrence.rule.Rule;
import dev.chronos.insights.recurrence.rule.RuleGrammar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a rule taken apart.
 *
 * @param rule the rule without UNTIL
 * @param until the last instant at which an occurrence may start; null when the rule has no UNTIL. Files have COUNT and
 *     UNTIL in one rule, although the grammar forbids it: then both hold
 * @param exclusions the EXDATE lines beside it
 */
record RuleText(Rule rule, @Nullable Instant until, Exclusions exclusions) {
    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_RULE = 4_000;
    private static final Pattern DATE = Pattern.compile("[0-9]{8}");
    private static final Pattern DATE_TIME = Pattern.compile("[0-9]{8}T[0-9]{6}Z?");
    private static final DateTimeFormatter BASIC_DATE_TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /** @throws IllegalArgumentException when there is no rule in the text, or one that cannot be read */
    static RuleText parse(String text, ZoneId zone) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text of more than " + LONGEST_TEXT + " characters");
        }
        String first = null;
        var exclusions = new Exclusions();
        for (var line : text.split("[\\r\\n]+")) {
            var content = line.strip();
            if (startsWith(content, "EXDATE")) {
                exclusions.addLine(content, zone);
            } else if (first == null && isRule(content)) {
                first = content;
            }
        }
        if (first == null) {
            throw new IllegalArgumentException("no rule");
        }
        var parts = parts(first);
        var until = parts.remove("UNTIL");
        return new RuleText(RuleGrammar.read(parts), until == null ? null : lastInstant(until, zone), exclusions);
    }

    private static boolean isRule(String line) {
        return startsWith(line, "RRULE")
                || line.indexOf(':') < 0 && line.toUpperCase(Locale.ROOT).contains("FREQ=");
    }

    private static boolean startsWith(String line, String name) {
        return line.regionMatches(true, 0, name, 0, name.length());
    }

    private static Map<String, String> parts(String line) {
        // Other alphabets have letters whose upper case is ASCII, and digits that count as digits.
        if (line.length() > LONGEST_RULE || line.chars().anyMatch(c -> c >= 128)) {
            throw new IllegalArgumentException("longer than any rule, or not ASCII");
        }
        var parts = new HashMap<String, String>();
        var value = startsWith(line, "RRULE") ? line.substring(line.indexOf(':') + 1) : line;
        for (var part : value.toUpperCase(Locale.ROOT).split(";")) {
            var equals = part.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("a part without a value");
            }
            var name = part.substring(0, equals).strip();
            if (parts.put(name, part.substring(equals + 1).strip()) != null) {
                throw new IllegalArgumentException(name + " twice");
            }
        }
        return parts;
    }

    /** UNTIL has no fractions of a second: it includes its whole second, and as a date its whole day. */
    private static Instant lastInstant(String until, ZoneId zone) {
        try {
            return isDate(until)
                    ? date(until).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)
                    : instant(until, zone).plusSeconds(1).minusNanos(1);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("UNTIL cannot be read", unreadable);
        }
    }

    static boolean isDate(String value) {
        return DATE.matcher(value).matches();
    }

    static LocalDate date(String value) {
        return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
    }

    static Instant instant(String value, ZoneId zone) {
        if (!DATE_TIME.matcher(value).matches()) {
            throw new DateTimeException("neither a date nor a date with a time");
        }
        var utc = value.endsWith("Z");
        var wall = LocalDateTime.parse(utc ? value.substring(0, value.length() - 1) : value, BASIC_DATE_TIME);
        return ZonedDateTime.ofLocal(wall, utc ? ZoneOffset.UTC : zone, null).toInstant();
    }
}
