package dev.chronos.presence.roster;

import java.util.List;

/**
 * Told on the loop, in the order of the log, for each calendar that is watched here.
 *
 * @param calendarId the calendar
 * @param changes what others must be told; never empty
 */
public record RosterChanged(String calendarId, List<RosterChange> changes) {}
