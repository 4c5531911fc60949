package dev.chronos.sharing.ical.read;

import dev.chronos.sharing.ical.text.CalendarFile;
import dev.chronos.sharing.ical.text.Component;
import dev.chronos.sharing.ical.text.Text;
import dev.chronos.sharing.ical.value.BadValue;
import dev.chronos.sharing.ical.value.Span;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself.
 *
 * @param name NAME (RFC 7986) or X-WR-CALNAME, in one line; null without one
 * @param refresh how often it wants to be looked at: REFRESH-INTERVAL or X-PUBLISHED-TTL; null without one
 * @param whole true: nothing of it was left out or is missing, so what it does not have is not there
 */
public record Head(@Nullable String name, @Nullable Duration refresh, boolean whole) {
    private static final int LONGEST = 200;

    static Head of(CalendarFile file, boolean nothingSkipped) {
        var first = file.calendars().get(0);
        var name = value(first, "NAME", "X-WR-CALNAME");
        var refresh = value(first, "REFRESH-INTERVAL", "X-PUBLISHED-TTL");
        var whole = nothingSkipped
                && file.unreadableLines() == 0
                && file.calendars().stream().allMatch(Component::isComplete);
        return new Head(name == null ? null : line(name), refresh == null ? null : duration(refresh), whole);
    }

    private static @Nullable String value(Component calendar, String name, String older) {
        var value = calendar.value(name);
        return value == null ? calendar.value(older) : value;
    }

    private static @Nullable String line(String text) {
        var line = Text.unescape(text).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.isEmpty() ? null : Text.cut(line, LONGEST);
    }

    private static @Nullable Duration duration(String text) {
        try {
            var minutes = Span.parse(text).minutes();
            return minutes > 0 ? Duration.ofMinutes(minutes) : null;
        } catch (BadValue | ArithmeticException none) {
            return null;
        }
    }
}
