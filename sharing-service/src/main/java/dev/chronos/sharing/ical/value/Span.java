package dev.chronos.sharing.ical.value;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of type DURATION (RFC 5545, section 3.3.6): days follow the calendar, the rest is exact.
 *
 * @param days weeks counted as seven; negative for a negative duration
 * @param exact hours, minutes and seconds, of the same sign
 */
public record Span(long days, Duration exact) {
    private static final Pattern FORM = Pattern.compile(
            "([+-])?P(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?:(\\d{1,8})H)?(?:(\\d{1,8})M)?(?:(\\d{1,8})S)?)?",
            Pattern.CASE_INSENSITIVE);

    /** @throws BadValue when it is none */
    public static Span parse(String value) {
        var parts = FORM.matcher(value.strip());
        if (!parts.matches() || value.strip().length() < 3) {
            throw new BadValue("bad-duration", "\"" + Notes.quoted(value) + "\" is not a duration.");
        }
        var sign = "-".equals(parts.group(1)) ? -1 : 1;
        var exact = Duration.ofHours(number(parts.group(4)))
                .plusMinutes(number(parts.group(5)))
                .plusSeconds(number(parts.group(6)));
        return new Span(sign * (7 * number(parts.group(2)) + number(parts.group(3))), exact.multipliedBy(sign));
    }

    /** Later by it. */
    public ZonedDateTime after(ZonedDateTime start) {
        return start.plusDays(days).plus(exact);
    }

    /** Its minutes, a day counted as 24 hours. */
    public long minutes() {
        return exact.plusDays(days).toMinutes();
    }

    /** Whole days for something that lasts days, begun ones counted. */
    public long wholeDays() {
        var day = LocalDateTime.of(2000, 1, 1, 0, 0);
        var end = day.plusDays(days).plus(exact);
        var whole = Duration.between(day, end).toDays();
        return end.toLocalTime().toSecondOfDay() > 0 ? whole + 1 : whole;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
