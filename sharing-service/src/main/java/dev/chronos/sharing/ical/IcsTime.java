package dev.chronos.sharing.ical;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A DATE or DATE-TIME put on the time line.
 *
 * @param instant for a date the start of that day in the zone
 * @param zone the zone of the property, of the calendar for a floating time, UTC for a time with Z
 * @param date true for a DATE
 * @param utc true for a time with Z
 */
record IcsTime(Instant instant, ZoneId zone, boolean date, boolean utc) {}
