package dev.chronos.bench.insights;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** Ranges as the API takes them. */
final class Weeks {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Weeks() {}

    /** Monday of the last week that is over. */
    static LocalDate lastClosed() {
        return LocalDate.now(ZONE)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
    }

    static String query(LocalDate monday) {
        return "start=%s&end=%s".formatted(monday, monday.plusWeeks(1));
    }

    static String body(LocalDate monday) {
        return "{\"start\":\"%s\",\"end\":\"%s\"}".formatted(monday, monday.plusWeeks(1));
    }
}
