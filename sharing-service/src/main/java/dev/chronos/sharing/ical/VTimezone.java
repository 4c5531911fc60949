package dev.chronos.sharing.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A zone that the file defines itself, matched to the IANA zone that had the same offsets. */
final class VTimezone {
    /** Tried first, so that a definition that fits many places gets a place people have heard of. */
    private static final List<String> COMMON = List.of(
            "Europe/Berlin",
            "Europe/London",
            "Europe/Athens",
            "Europe/Moscow",
            "America/New_York",
            "America/Chicago",
            "America/Denver",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Asia/Tokyo",
            "Asia/Shanghai",
            "Asia/Kolkata",
            "Australia/Sydney",
            "Pacific/Auckland",
            "UTC");

    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final int FIRST_YEAR = 2015;
    private static final int SAMPLES = 24;

    private VTimezone() {}

    /**
     * The IANA zone whose offset in the middle of each month of two recent years is what the definition says, else the
     * fixed offset of a definition that has only one; null when nothing fits.
     */
    static @Nullable ZoneId nearest(Component definition) {
        var offsets = offsets(definition);
        if (offsets.isEmpty()) {
            return null;
        }
        for (var id : COMMON) {
            if (fits(ZoneId.of(id).getRules(), offsets)) {
                return ZoneId.of(id);
            }
        }
        for (var id : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
            if (id.contains("/") && !id.startsWith("Etc/") && fits(ZoneId.of(id).getRules(), offsets)) {
                return ZoneId.of(id);
            }
        }
        var distinct = offsets.values().stream().distinct().toList();
        return distinct.size() == 1 ? distinct.get(0) : null;
    }

    private static boolean fits(ZoneRules rules, Map<Instant, ZoneOffset> offsets) {
        return offsets.entrySet().stream()
                .allMatch(sample -> rules.getOffset(sample.getKey()).equals(sample.getValue()));
    }

    /** The offset in the middle of each month, by the yearly onsets of STANDARD and DAYLIGHT. */
    private static Map<Instant, ZoneOffset> offsets(Component definition) {
        var onsets = new ArrayList<Onset>();
        for (var part : definition.children()) {
            // A part that ended, or happened once, is history beside those that repeat.
            var rule = part.text("RRULE");
            var onset = rule != null && !rule.contains("UNTIL=") ? Onset.of(part) : null;
            if (onset != null) {
                onsets.add(onset);
            }
        }
        if (onsets.isEmpty()) {
            definition.children().stream()
                    .max(Comparator.comparing(part -> String.valueOf(part.text("DTSTART"))))
                    .map(Onset::of)
                    .ifPresent(onsets::add);
        }
        var samples = new TreeMap<Instant, ZoneOffset>();
        for (var i = 0; i < SAMPLES && !onsets.isEmpty(); i++) {
            var wall = LocalDateTime.of(FIRST_YEAR + i / 12, 1 + i % 12, 15, 12, 0);
            var offset = current(onsets, wall.getMonthValue());
            samples.put(wall.toInstant(offset), offset);
        }
        return samples;
    }

    /** The onset whose month came last before this one, around the turn of the year. */
    private static ZoneOffset current(List<Onset> onsets, int month) {
        var current = onsets.get(0);
        for (var onset : onsets) {
            if (Math.floorMod(month - 1 - onset.month(), 12) < Math.floorMod(month - 1 - current.month(), 12)) {
                current = onset;
            }
        }
        return current.offset();
    }

    /**
     * One change of the offset each year.
     *
     * @param month 1 to 12; onsets lie early or late in a month, so the middle of the next month is surely after them
     */
    private record Onset(int month, ZoneOffset offset) {
        static @Nullable Onset of(Component part) {
            var to = part.text("TZOFFSETTO");
            var start = part.text("DTSTART");
            if (to == null || start == null) {
                return null;
            }
            try {
                var first = LocalDateTime.parse(start, BASIC);
                // A change in the second week or later belongs to the next month's middle, an earlier one to its own.
                var month = first.getMonthValue() - (first.getDayOfMonth() < 15 ? 1 : 0);
                return new Onset(month, offset(to));
            } catch (DateTimeException unreadable) {
                return null;
            }
        }

        private static ZoneOffset offset(String text) {
            var sign = text.startsWith("-") ? -1 : 1;
            var digits = text.replaceAll("[^0-9]", "") + "0000";
            var seconds = Duration.ofHours(Integer.parseInt(digits.substring(0, 2)))
                    .plusMinutes(Integer.parseInt(digits.substring(2, 4)))
                    .toSeconds();
            return ZoneOffset.ofTotalSeconds((int) (sign * seconds));
        }
    }
}
