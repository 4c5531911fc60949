package dev.chronos.presence.channel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The presence channel of one calendar: {@code presence-calendar.<calendarId>}.
 *
 * @param calendarId the calendar
 */
public record ChannelName(String calendarId) {
    /** What stands before the calendar's id. */
    public static final String PREFIX = "presence-calendar.";

    private static final int LONGEST = 164;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_\\-=@,.;]+");

    /** Reads a name; null when there is no such channel here. */
    public static @Nullable ChannelName parse(@Nullable String name) {
        if (name == null || name.length() > LONGEST || !name.startsWith(PREFIX)) {
            return null;
        }
        var calendarId = name.substring(PREFIX.length());
        return ID.matcher(calendarId).matches() ? new ChannelName(calendarId) : null;
    }

    @Override
    public String toString() {
        return PREFIX + calendarId;
    }
}
