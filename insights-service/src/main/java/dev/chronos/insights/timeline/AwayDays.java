package dev.chronos.insights.timeline;

import dev.chronos.insights.activity.EventRow;
import dev.chronos.insights.activity.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which dates an all-day occurrence covers, and whether it takes the user away from work. */
final class AwayDays {
    private static final Pattern OUT_OF_OFFICE = Pattern.compile(
            "(?U)\\b(out of (the )?office|ooo|pto|vacation|holidays?|annual leave|sick leave|parental leave|on leave|day off|days off"
                    + "|sick day|time off|urlaub|krank|feiertag)\\b");

    private AwayDays() {}

    /**
     * Dates, last one included.
     *
     * @param last not before the first
     */
    record Dates(LocalDate first, LocalDate last) {
        boolean touch(LocalDate from, LocalDate to) {
            return !first.isAfter(to) && !last.isBefore(from);
        }
    }

    /** The dates of an all-day occurrence: those of UTC midnights when it stands at such, else those in its own zone. */
    static Dates of(Occurrence occurrence) {
        var start = Instant.ofEpochMilli(occurrence.span().start());
        var own = Zones.find(occurrence.event().zone());
        var zone = own == null || isMidnight(start, Zones.UTC) ? Zones.UTC : own;
        return new Dates(
                LocalDate.ofInstant(start, zone),
                LocalDate.ofInstant(Instant.ofEpochMilli(occurrence.span().end() - 1), zone));
    }

    /** The zone on whose dates an all-day series repeats: the one in which it starts at midnight. */
    static ZoneId repeatsIn(EventRow master) {
        var own = Zones.find(master.zone());
        if (own == null || isMidnight(master.start(), Zones.UTC) && !isMidnight(master.start(), own)) {
            return Zones.UTC;
        }
        return own;
    }

    private static boolean isMidnight(Instant instant, ZoneId zone) {
        return LocalTime.ofInstant(instant, zone).equals(LocalTime.MIDNIGHT);
    }

    /** All of the dates that lie in a stretch of dates, its last one included. */
    static Set<LocalDate> within(List<Dates> some, LocalDate from, LocalDate to) {
        var found = new HashSet<LocalDate>();
        var next = from;
        var sorted = some.stream().sorted(Comparator.comparing(Dates::first)).toList();
        for (var dates : sorted) {
            // What an earlier one has covered is not walked again.
            for (next = later(next, dates.first); !next.isAfter(dates.last) && !next.isAfter(to); ) {
                found.add(next);
                next = next.plusDays(1);
            }
        }
        return Set.copyOf(found);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    /** True when the event says that the user is away: busy, accepted, and worded so or in the category "leave". */
    static boolean isAway(EventRow event) {
        var answer = event.attendance();
        if (EventKind.of(event) != EventKind.ALL_DAY
                || !event.busy()
                || event.status().equals("TENTATIVE")
                || answer != null && !answer.equals("ACCEPTED")) {
            return false;
        }
        var category = event.category();
        return category != null && category.name().strip().equalsIgnoreCase("leave")
                || OUT_OF_OFFICE.matcher(event.title().toLowerCase(Locale.ROOT)).find();
    }
}
