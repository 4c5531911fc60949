package dev.chronos.sharing.overlay;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How somebody has a calendar.
 *
 * @param state {@code OWNED}, or for one of somebody else's {@code NEW}, {@code ACCEPTED}, {@code HIDDEN}
 * @param color {@code #rrggbb}; null: the calendar's own
 */
@JsonInclude
record Overlay(String state, @Nullable String color) {}
