package dev.chronos.sharing.ical;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** DATE, DATE-TIME and DURATION values (RFC 5545 sections 3.3.4 to 3.3.6). */
final class Times {
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
    private static final Pattern DURATION = Pattern.compile(
            "([+-]?)P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,7})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2200;

    private final Zones zones;

    Times(Zones zones) {
        this.zones = zones;
    }

    IcsTime one(Property property) throws BrokenComponentException {
        return time(property, property.value().strip());
    }

    /** The values of EXDATE or RDATE; of a PERIOD its start. */
    List<IcsTime> many(List<Property> properties) throws BrokenComponentException {
        var times = new ArrayList<IcsTime>();
        for (var property : properties) {
            for (var value : property.value().split(",")) {
                if (!value.isBlank()) {
                    times.add(time(property, value.strip().split("/")[0]));
                }
            }
        }
        return times;
    }

    private IcsTime time(Property property, String value) throws BrokenComponentException {
        try {
            var id = property.parameter("TZID");
            var zone = id == null ? zones.floating() : zones.of(id);
            if (!value.contains("T")) {
                var date = LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
                return checked(new IcsTime(date.atStartOfDay(zone).toInstant(), zone, true, false), date, property);
            }
            var utc = value.endsWith("Z");
            var wall = LocalDateTime.parse(leap(utc ? value.substring(0, value.length() - 1) : value), BASIC);
            var time = utc
                    ? new IcsTime(wall.toInstant(ZoneOffset.UTC), ZoneId.of("UTC"), false, true)
                    : new IcsTime(ZonedDateTime.ofLocal(wall, zone, null).toInstant(), zone, false, false);
            return checked(time, wall.toLocalDate(), property);
        } catch (DateTimeException unreadable) {
            throw new BrokenComponentException(
                    "bad-time", "%s is no date or time: \"%s\".".formatted(property.name(), brief(value)));
        }
    }

    private static IcsTime checked(IcsTime time, LocalDate date, Property property) throws BrokenComponentException {
        if (date.getYear() < MIN_YEAR || date.getYear() > MAX_YEAR) {
            throw new BrokenComponentException(
                    "time-out-of-range",
                    "%s lies outside the years %d to %d.".formatted(property.name(), MIN_YEAR, MAX_YEAR));
        }
        return time;
    }

    /** A leap second is the second before it: no table holds a sixtieth. */
    private static String leap(String value) {
        return value.endsWith("60") && value.length() == 15 ? value.substring(0, 13) + "59" : value;
    }

    /** The end of something that begins at a time: nominal weeks and days, then exact hours (section 3.3.6). */
    static IcsTime after(IcsTime start, Property property) throws BrokenComponentException {
        var parts = DURATION.matcher(property.value().strip().toUpperCase(Locale.ROOT));
        if (!parts.matches() || parts.group(1).equals("-")) {
            throw new BrokenComponentException(
                    "bad-duration", "DURATION cannot be read: \"%s\".".formatted(brief(property.value())));
        }
        var days = Period.ofDays(7 * number(parts.group(2)) + number(parts.group(3)));
        var exact = Duration.ofHours(number(parts.group(4)))
                .plusMinutes(number(parts.group(5)))
                .plusSeconds(number(parts.group(6)));
        var end = start.instant().atZone(start.zone()).plus(days).plus(exact).toInstant();
        return new IcsTime(end, start.zone(), start.date(), start.utc());
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String brief(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }
}
