package dev.chronos.sharing.ical.write;

/**
 * That the time is taken, and nothing else.
 *
 * @param uid tells nothing of the event behind it
 * @param times in UTC
 */
public record BusyTime(String uid, Times times) {}
