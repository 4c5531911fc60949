package dev.chronos.sharing.event.draft;

/**
 * Something to be said before an event.
 *
 * @param minutes before its start
 * @param method {@code popup} or {@code email}
 */
public record Reminder(int minutes, String method) {}
