package dev.chronos.presence.roster;

/**
 * One person in one calendar.
 *
 * @param calendarId the calendar
 * @param userId the person
 */
public record Seat(String calendarId, String userId) {}
