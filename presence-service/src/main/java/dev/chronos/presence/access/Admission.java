package dev.chronos.presence.access;

import dev.chronos.presence.roster.Profile;

/**
 * A caller who may see a calendar.
 *
 * @param userId the person
 * @param profile how others see them
 */
public record Admission(String userId, Profile profile) {}
