package dev.chronos.sharing.ical;

import org.jspecify.annotations.Nullable;

/**
 * A component that was not taken over.
 *
 * @param uid its UID; null when it has none
 * @param component {@code VEVENT}, {@code VTODO}
 * @param code stable, kebab-case
 * @param reason the same for people
 */
public record Skipped(@Nullable String uid, String component, String code, String reason) {}
