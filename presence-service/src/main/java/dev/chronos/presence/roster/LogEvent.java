package dev.chronos.presence.roster;

import java.util.Map;

/**
 * One step in the log of a calendar.
 *
 * @param calendarId the calendar
 * @param epoch the epoch in which it was written
 * @param version its place in the epoch, from 1
 * @param userId whose entries changed
 * @param entries owner and entry afterwards; empty when the person is gone
 */
record LogEvent(String calendarId, String epoch, long version, String userId, Map<String, Entry> entries) {}
