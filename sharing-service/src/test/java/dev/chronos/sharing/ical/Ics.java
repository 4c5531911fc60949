package dev.chronos.sharing.ical;

import dev.chronos.sharing.ical.read.CalendarReader;
import dev.chronos.sharing.ical.read.ImportedCalendar;
import dev.chronos.sharing.ical.read.ImportedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;

/** Files for tests, and what is read from them. The calendar is in Tokyo, its user in New York: nothing else is. */
public final class Ics {
    public static final ZoneId CALENDAR_ZONE = ZoneId.of("Asia/Tokyo");
    public static final ZoneId USER_ZONE = ZoneId.of("America/New_York");

    private Ics() {}

    /** A file of the test resources. */
    public static byte[] file(String name) {
        try (var in = Ics.class.getResourceAsStream("/ical/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A calendar around these lines. */
    public static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//test//EN\r\n"
                + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
    }

    /** A calendar with one event, which has a UID, a start and these lines. */
    public static String event(String... lines) {
        return calendar("BEGIN:VEVENT", "UID:one", String.join("\r\n", lines), "END:VEVENT");
    }

    public static ImportedCalendar read(byte[] file) {
        return CalendarReader.read(file, null, CALENDAR_ZONE, USER_ZONE);
    }

    public static ImportedCalendar read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    /** The only event of a calendar with these lines in it. */
    public static ImportedEvent one(String... lines) {
        return read(event(lines)).events().get(0);
    }
}
