package dev.chronos.insights.heuristic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as English sentences need them, whatever the machine's language. */
public final class Words {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE, MMMM d 'at' HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH);
    private static final int LONGEST_TITLE = 60;

    private Words() {}

    /** {@code 3 h 20 min}, {@code 45 min}, {@code 2 h}. */
    public static String duration(double minutes) {
        var whole = Math.round(minutes);
        var hours = whole / 60;
        var rest = whole % 60;
        if (hours == 0) {
            return rest + " min";
        }
        return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
    }

    /** {@code 1 meeting}, {@code 3 meetings}. */
    public static String count(long n, String singular, String plural) {
        return n + " " + (n == 1 ? singular : plural);
    }

    /** {@code 62 %} of a ratio. */
    public static String percent(double ratio) {
        return Math.round(ratio * 100) + " %";
    }

    /** {@code Monday, March 2 at 09:30}. */
    public static String moment(Instant instant, ZoneId zone) {
        return DAY_AND_TIME.format(instant.atZone(zone));
    }

    /** {@code Monday, March 2}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** A title of the user's own in quotation marks, on one line and not too long. */
    public static String quoted(String title) {
        var line = title.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        var cut = line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1))
                                .strip() + "…";
        return cut.isEmpty() ? "an untitled entry" : "“" + cut + "”";
    }
}
