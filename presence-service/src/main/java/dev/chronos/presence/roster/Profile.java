package dev.chronos.presence.roster;

import org.jspecify.annotations.Nullable;

/**
 * How a person is shown to others.
 *
 * @param name display name
 * @param avatar URL of a picture, or null
 */
public record Profile(String name, @Nullable String avatar) {}
