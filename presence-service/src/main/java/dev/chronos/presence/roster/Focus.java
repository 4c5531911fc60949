package dev.chronos.presence.roster;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a tab tells of itself.
 *
 * @param state how active it is; null when not mentioned
 * @param view what it shows, free JSON; null when not mentioned
 * @param editGiven true when the edit is mentioned, also when it is to end
 * @param editedEvent the event being edited; null ends the edit
 */
public record Focus(
        @Nullable Activity state,
        @Nullable JsonNode view,
        boolean editGiven,
        @Nullable String editedEvent) {}
