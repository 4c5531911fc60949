package dev.chronos.sharing.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Role;
import dev.chronos.sharing.agenda.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A calendar for somebody who is not signed in.
 *
 * @param expiresAt when the link ends; null: never
 * @param needsAccessCode true: nothing more is told without the code
 */
@JsonInclude
record PublicView(Shown calendar, LinkKind kind, @Nullable Instant expiresAt, boolean needsAccessCode) {

    /**
     * What it is called.
     *
     * @param name empty as long as the code is missing
     */
    @JsonInclude
    record Shown(String name, String color, @Nullable String timezone) {
        private static final Shown NOTHING = new Shown("", "#3B82F6", null);
    }

    static PublicView closed(Granted grant) {
        return new PublicView(Shown.NOTHING, kind(grant), grant.facts().until(), true);
    }

    static PublicView of(Granted grant, State state) {
        var shown = new Shown(state.name(), state.color(), state.timezone());
        var coded = state.token().accessCodeHash() != null;
        return new PublicView(shown, kind(grant), grant.facts().until(), coded);
    }

    private static LinkKind kind(Granted grant) {
        return grant.facts().role() == Role.FREE_BUSY ? LinkKind.BUSY : LinkKind.FULL;
    }
}
