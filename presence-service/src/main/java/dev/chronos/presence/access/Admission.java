package dev.chronos.presence.access;

import dev.chronos.presence.roster.Profile;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A caller who may see a calendar.
 *
 * @param userId the person
 * @param profile how others see them
 * @param until when the access ends; null when it does not
 */
public record Admission(
        String userId, Profile profile, @Nullable Instant until) implements Ending {}
