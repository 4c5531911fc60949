package dev.chronos.presence.access;

import org.jspecify.annotations.Nullable;

/**
 * Told on the loop when sharing-service says that somebody's access to a calendar may be another one now. What was
 * remembered of it is forgotten already.
 *
 * @param calendarId the calendar
 * @param userId whose; null for everybody's
 * @param taken true when it was taken away, false when it was given or changed
 */
public record AccessChanged(String calendarId, @Nullable String userId, boolean taken) {}
