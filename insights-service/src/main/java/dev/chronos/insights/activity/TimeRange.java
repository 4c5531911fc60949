package dev.chronos.insights.activity;

import dev.chronos.insights.platform.problem.FieldError;
import dev.chronos.insights.platform.problem.ProblemException;
import dev.chronos.insights.platform.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A half-open stretch of time, looked at from one zone.
 *
 * @param start first instant
 * @param end first instant after it
 * @param zone whose local days it is split into
 */
public record TimeRange(Instant start, Instant end, ZoneId zone) {
    /** The longest range that a question may span. */
    public static final int LONGEST_DAYS = 400;

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    /** Refuses an empty range. */
    public TimeRange {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a range ends after it starts");
        }
    }

    /** From the first instant of one local date to the first instant of another. */
    public static TimeRange ofDates(LocalDate first, LocalDate end, ZoneId zone) {
        return new TimeRange(startOf(first, zone), startOf(end, zone), zone);
    }

    /** The first instant of a local date (C2), which is not midnight where the clock skips it. */
    public static Instant startOf(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }

    /**
     * The range that a caller asks for: instants or local dates, end exclusive; the current local week without both.
     *
     * @throws ProblemException 400 when a bound is missing or unreadable, 422 when they make no range of up to 400 days
     */
    public static TimeRange asked(@Nullable String start, @Nullable String end, Person person, Instant now) {
        if (isBlank(start) && isBlank(end)) {
            return person.week(person.weekOf(LocalDate.ofInstant(now, person.zone())));
        }
        var from = bound("start", start, person.zone());
        var to = bound("end", end, person.zone());
        if (!from.isBefore(to)) {
            throw refused(ProblemType.UNPROCESSABLE, "end", "order", "The end must be after the start.");
        }
        if (isTooLong(from, to, person.zone())) {
            throw refused(ProblemType.UNPROCESSABLE, "end", "too-long", "A range may span at most 400 days.");
        }
        return new TimeRange(from, to, person.zone());
    }

    /** 400 days are 400 local dates, whatever their hours, or 400 times 24 hours. */
    private static boolean isTooLong(Instant from, Instant to, ZoneId zone) {
        return to.isAfter(from.plus(Duration.ofDays(LONGEST_DAYS)))
                && to.isAfter(from.atZone(zone).plusDays(LONGEST_DAYS).toInstant());
    }

    /** A local date that a caller names. */
    public static LocalDate date(String parameter, String text) {
        try {
            return inReach(LocalDate.parse(text.strip()));
        } catch (DateTimeException unreadable) {
            throw refused(ProblemType.BAD_REQUEST, parameter, "invalid", "Expected a local date such as 2026-03-02.");
        }
    }

    /** The local date of the first instant. */
    public LocalDate firstDate() {
        return LocalDate.ofInstant(start, zone);
    }

    /** The local date of the first instant after the range; with {@link #isWholeDays()} the first date outside it. */
    public LocalDate endDate() {
        return LocalDate.ofInstant(end, zone);
    }

    /** True when both bounds are starts of local days. */
    public boolean isWholeDays() {
        return startOf(firstDate(), zone).equals(start)
                && startOf(endDate(), zone).equals(end);
    }

    /** True when it is seven whole local days. */
    public boolean isWeek() {
        return isWholeDays() && firstDate().plusDays(7).equals(endDate());
    }

    /** True when the instant lies in the range. */
    public boolean contains(@Nullable Instant instant) {
        return instant != null && !instant.isBefore(start) && instant.isBefore(end);
    }

    /** True when the range has ended. */
    public boolean isClosedAt(Instant now) {
        return !end.isAfter(now);
    }

    /**
     * Names the range within a user: the first local date of a whole week, both dates of other whole days, else both
     * instants.
     */
    public String key() {
        if (!isWholeDays()) {
            return start + "/" + end;
        }
        return firstDate().plusDays(7).equals(endDate()) ? firstDate().toString() : firstDate() + "/" + endDate();
    }

    private static Instant bound(String parameter, @Nullable String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            throw refused(ProblemType.BAD_REQUEST, parameter, "missing", "Give both start and end, or neither.");
        }
        // A plus sign that the caller did not encode arrives as a space.
        var value = text.strip().replace(' ', '+');
        try {
            return value.indexOf('T') < 0
                    ? startOf(inReach(LocalDate.parse(value)), zone)
                    : inReach(OffsetDateTime.parse(value)).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException unreadable) {
            throw refused(
                    ProblemType.BAD_REQUEST,
                    parameter,
                    "invalid",
                    "Expected an instant such as 2026-03-02T00:00:00Z or a local date such as 2026-03-02.");
        }
    }

    private static LocalDate inReach(LocalDate date) {
        checkYear(date.getYear());
        return date;
    }

    private static ZonedDateTime inReach(OffsetDateTime time) {
        checkYear(time.getYear());
        return time.toZonedDateTime();
    }

    private static void checkYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year out of reach");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static ProblemException refused(ProblemType type, String parameter, String code, String detail) {
        return new ProblemException(type, detail, List.of(new FieldError(parameter, code, detail)));
    }
}
