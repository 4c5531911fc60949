package dev.chronos.sharing.ical.write;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as iCalendar writes them (RFC 5545, sections 3.3.4, 3.3.5 and 3.3.14), to the second. */
final class Stamps {
    private static final int YEAR = 10_000;

    private Stamps() {}

    static String utc(Instant instant) {
        return local(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + 'Z';
    }

    static String local(LocalDateTime wall) {
        var time = (wall.getHour() * 100 + wall.getMinute()) * 100 + wall.getSecond();
        return date(wall.toLocalDate()) + 'T' + digits(time, 1_000_000);
    }

    static String date(LocalDate day) {
        return digits((day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth(), YEAR * 10_000);
    }

    /** {@code +0100}, with seconds only where history has them. */
    static String offset(ZoneOffset offset) {
        var seconds = Math.abs(offset.getTotalSeconds());
        var sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        var text = sign + digits(seconds / 3_600 * 100 + seconds / 60 % 60, 10_000);
        return seconds % 60 == 0 ? text : text + digits(seconds % 60, 100);
    }

    /** True for what four digits of a year can say. */
    static boolean canSay(Instant instant) {
        var year = LocalDateTime.ofInstant(instant, ZoneOffset.UTC).getYear();
        return year > 1 && year < YEAR - 1;
    }

    private static String digits(int number, int bound) {
        return Integer.toString(bound + number).substring(1);
    }
}
