package dev.chronos.sharing.ical.read;

/**
 * Something to be said before an event.
 *
 * @param minutes before its start
 * @param method {@code popup} or {@code email}
 */
public record Reminder(long minutes, String method) {}
