package dev.chronos.insights.timeline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which dates an all-day occurrence covers, and which of those take the user away from work. */
final class AwayDays {
    private static final Pattern OUT_OF_OFFICE = Pattern.compile(
            "(?U)\\b(out of (the )?office|ooo|pto|vacation|holidays?|annual leave|sick leave|parental leave|on leave|day off|days off"
                    + "|sick day|time off|urlaub|krank|feiertag)\\b");
    private static final int LONGEST_DAYS = 3_700;

    private AwayDays() {}

    /** The dates of all all-day occurrences. */
    static Set<LocalDate> allDay(List<Occurrence> occurrences) {
        var dates = new HashSet<LocalDate>();
        occurrences.stream()
                .filter(occurrence -> occurrence.kind() == EventKind.ALL_DAY)
                .forEach(occurrence -> addDates(occurrence, dates));
        return dates;
    }

    /** The dates of those that say the user is away: busy, accepted, and worded so or in the category "leave". */
    static Set<LocalDate> away(List<Occurrence> occurrences) {
        var dates = new HashSet<LocalDate>();
        occurrences.stream().filter(AwayDays::isAway).forEach(occurrence -> addDates(occurrence, dates));
        return dates;
    }

    private static boolean isAway(Occurrence occurrence) {
        var event = occurrence.event();
        var answer = event.attendance();
        if (occurrence.kind() != EventKind.ALL_DAY
                || !event.busy()
                || event.status().equals("TENTATIVE")
                || answer != null && !answer.equals("ACCEPTED")) {
            return false;
        }
        var category = event.category();
        return category != null && category.name().strip().equalsIgnoreCase("leave")
                || OUT_OF_OFFICE.matcher(event.title().toLowerCase(Locale.ROOT)).find();
    }

    /** All-day events stand at UTC midnights or at midnights of their own zone; either way they mean dates. */
    private static void addDates(Occurrence occurrence, Set<LocalDate> dates) {
        var start = Instant.ofEpochMilli(occurrence.span().start());
        var end = Instant.ofEpochMilli(occurrence.span().end());
        var zone = isMidnight(start, ZoneOffset.UTC)
                ? ZoneOffset.UTC
                : zone(occurrence.event().zone());
        var first = LocalDate.ofInstant(start, zone);
        var last = LocalDate.ofInstant(end.minusMillis(1), zone);
        var days = 0;
        for (var date = first; !date.isAfter(last) && days < LONGEST_DAYS; date = date.plusDays(1)) {
            dates.add(date);
            days++;
        }
    }

    private static boolean isMidnight(Instant instant, ZoneId zone) {
        return LocalTime.ofInstant(instant, zone).equals(LocalTime.MIDNIGHT);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id.strip());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
