package dev.chronos.sharing.ical.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A component that was left out.
 *
 * @param uid its UID; null when it has none
 * @param component {@code VEVENT} or {@code VTODO}
 * @param code stable, kebab-case
 * @param reason the same for people
 */
@JsonInclude
public record Skipped(@Nullable String uid, String component, String code, String reason) {}
