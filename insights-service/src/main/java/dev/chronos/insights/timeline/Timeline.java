package dev.chronos.insights.timeline;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.timeline.Spans.Span;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One user's time in one range, ready to be measured.
 *
 * @param days the local dates of the range
 * @param occurrences those that touch the range, at full length
 * @param busy the countable ones, cut to the range
 * @param meetings those of them that are meetings, cut to the range
 * @param busyTime union of {@code busy}
 * @param workWindows working windows of days that the user is not away, cut to the range, in order
 * @param awayDates dates away, within the range
 * @param allDayDates dates with an all-day event, within the range
 * @param everAway all dates away that are known, from long before the range
 * @param coverage share of the rows read that could be counted, 0 to 1
 */
public record Timeline(
        Person person,
        TimeRange range,
        List<LocalDay> days,
        List<Occurrence> occurrences,
        List<Occurrence> busy,
        List<Occurrence> meetings,
        Spans busyTime,
        List<Span> workWindows,
        Set<LocalDate> awayDates,
        Set<LocalDate> allDayDates,
        Set<LocalDate> everAway,
        double coverage) {

    /** The part of an expansion that lies in the range. */
    public static Timeline of(Person person, Expansion expansion, TimeRange range) {
        var window = new Span(range.start().toEpochMilli(), range.end().toEpochMilli());
        var days = LocalDay.in(range);
        var first = days.get(0).date();
        var last = days.get(days.size() - 1).date();
        var touching = expansion.occurrences().stream()
                .filter(occurrence -> occurrence.kind() == EventKind.ALL_DAY
                        ? AwayDays.of(occurrence).touch(first, last)
                        : !occurrence.span().within(window).isEmpty())
                .toList();
        var busy = touching.stream()
                .filter(occurrence -> occurrence.kind() == EventKind.BUSY)
                .map(occurrence -> occurrence.clippedTo(window))
                .toList();
        var meetings = touching.stream()
                .filter(Occurrence::isMeeting)
                .map(occurrence -> occurrence.clippedTo(window))
                .toList();
        var allDay = touching.stream()
                .filter(occurrence -> occurrence.kind() == EventKind.ALL_DAY)
                .map(AwayDays::of)
                .toList();
        var dates = days.stream().map(LocalDay::date).collect(Collectors.toSet());
        var away = within(dates, expansion.awayDates());
        return new Timeline(
                person,
                range,
                days,
                touching,
                busy,
                meetings,
                union(busy),
                workWindows(person, days, away, window),
                away,
                within(dates, AwayDays.within(allDay, first, last)),
                expansion.awayDates(),
                expansion.coverage());
    }

    /** The union of occurrences, in time. */
    public static Spans union(List<Occurrence> occurrences) {
        return Spans.union(occurrences.stream().map(Occurrence::span));
    }

    /** All working windows as one set of time. */
    public Spans workTime() {
        return Spans.union(workWindows.stream());
    }

    /** A day on which the user works. */
    public boolean isWorkingDay(LocalDate date) {
        return person.preferences().workingHours().days().contains(date.getDayOfWeek()) && !everAway.contains(date);
    }

    /** Time inside working windows that nothing countable covers, gap by gap (C8). */
    public List<Span> gaps() {
        return workTime().minus(busyTime).list();
    }

    private static Set<LocalDate> within(Set<LocalDate> dates, Set<LocalDate> found) {
        return found.stream().filter(dates::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static List<Span> workWindows(Person person, List<LocalDay> days, Set<LocalDate> away, Span range) {
        var hours = person.preferences().workingHours();
        var windows = new ArrayList<Span>();
        for (var day : days) {
            if (hours.days().contains(day.date().getDayOfWeek()) && !away.contains(day.date())) {
                var from = ZonedDateTime.of(day.date(), hours.from(), person.zone());
                var to = ZonedDateTime.of(day.date(), hours.to(), person.zone());
                var window =
                        new Span(from.toInstant().toEpochMilli(), to.toInstant().toEpochMilli()).within(range);
                if (!window.isEmpty()) {
                    windows.add(window);
                }
            }
        }
        return List.copyOf(windows);
    }
}
