package dev.chronos.sharing.event;

import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Half-open range of time in somebody's zone.
 *
 * @param from first instant
 * @param to first instant after it
 * @param zone in which days begin
 */
public record TimeRange(Instant from, Instant to, ZoneId zone) {
    private static final Duration MAX = Duration.ofDays(400).plusHours(2);
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * The range of a request: instants or local dates; without them the person's current week.
     *
     * @param weekStartsOn 0 Sunday to 6 Saturday; nothing keeps other numbers out of the table, they count on
     */
    public static TimeRange of(@Nullable String from, @Nullable String to, ZoneId zone, int weekStartsOn, Instant now) {
        var firstDay = DayOfWeek.SUNDAY.plus(Math.floorMod(weekStartsOn, 7));
        var week = now.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(firstDay));
        var start = from == null ? week.atStartOfDay(zone).toInstant() : instant("from", from, zone);
        var end = to == null
                ? start.atZone(zone)
                        .toLocalDate()
                        .plusDays(7)
                        .atStartOfDay(zone)
                        .toInstant()
                : instant("to", to, zone);
        if (!start.isBefore(end)) {
            throw refusal("to", "end-before-start", "The end must lie after the start.");
        }
        if (Duration.between(start, end).compareTo(MAX) > 0) {
            throw refusal("to", "range-too-long", "A range has at most 400 days.");
        }
        return new TimeRange(start, end, zone);
    }

    private static Instant instant(String name, String text, ZoneId zone) {
        try {
            var instant = text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw refusal(name, "out-of-range", "Years 1900 to 2199 only.");
            }
            return instant;
        } catch (DateTimeParseException unreadable) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "The query parameter " + name + " is neither an instant nor a date.",
                    List.of(new FieldError(name, "time", "Write 2026-03-01T08:00:00Z or 2026-03-01.")));
        }
    }

    private static ProblemException refusal(String name, String code, String detail) {
        return new ProblemException(ProblemType.UNPROCESSABLE, detail, List.of(new FieldError(name, code, detail)));
    }
}
