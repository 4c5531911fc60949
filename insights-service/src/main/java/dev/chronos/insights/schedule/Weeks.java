package dev.chronos.insights.schedule;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which weeks of a person are closed and have no report. Pure. */
final class Weeks {
    /** Older weeks are left out. */
    static final int MOST = 4;

    private static final int DAYS = 7;
    private static final Duration SHORTEST = Duration.ofDays(2);

    private Weeks() {}

    /** First local date after the last week whose report is due. */
    static LocalDate lastDue(Person person, Delivery delivery, Instant now) {
        var end = person.weekOf(LocalDate.ofInstant(now, person.zone()));
        return delivery.at(end, person).isAfter(now) ? end.minusDays(DAYS) : end;
    }

    /**
     * The periods up to that date, oldest first. Each begins where the one before ended, so that after a change of zone or
     * of the first day of the week no hour is missing and none counted twice; what is left over and shorter than two days
     * is not worth a report and becomes part of the next one.
     *
     * @param end from {@link #lastDue}
     * @param previousEnd where the person's last report ended; null before the first
     * @param since when the person came
     */
    static List<TimeRange> open(Person person, LocalDate end, @Nullable Instant previousEnd, Instant since) {
        var periods = new ArrayList<TimeRange>();
        var from = later(
                TimeRange.startOf(end.minusDays((long) DAYS * MOST), person.zone()), first(person, previousEnd, since));
        for (var back = MOST - 1; back >= 0; back--) {
            var boundary = TimeRange.startOf(end.minusDays((long) DAYS * back), person.zone());
            if (from.isBefore(boundary) && !isShort(person, from, boundary)) {
                periods.add(new TimeRange(from, boundary, person.zone()));
                from = boundary;
            }
        }
        return List.copyOf(periods);
    }

    private static Instant first(Person person, @Nullable Instant previousEnd, Instant since) {
        return previousEnd == null
                ? TimeRange.startOf(person.weekOf(LocalDate.ofInstant(since, person.zone())), person.zone())
                : previousEnd;
    }

    /** By the wall clock: a day of 23 hours is a day. */
    private static boolean isShort(Person person, Instant from, Instant to) {
        return Duration.between(
                                LocalDateTime.ofInstant(from, person.zone()),
                                LocalDateTime.ofInstant(to, person.zone()))
                        .compareTo(SHORTEST)
                < 0;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
