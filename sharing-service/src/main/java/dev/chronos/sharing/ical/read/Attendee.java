package dev.chronos.sharing.ical.read;

import org.jspecify.annotations.Nullable;

/**
 * Somebody at an event, once per address.
 *
 * @param email lower case
 * @param status name of an AttendeeStatus
 * @param role name of an AttendeeRole
 */
public record Attendee(String email, @Nullable String name, String status, String role) {}
