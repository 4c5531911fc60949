package dev.chronos.sharing.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reason for which somebody has a role. A person may have several; another one never takes anything away.
 *
 * @param kind where it comes from
 * @param role what it makes of the person
 * @param until when it ends; null: never
 */
public record Source(Kind kind, Role role, @Nullable Instant until) {

    /** Where a role comes from. */
    public enum Kind {
        /** The calendar is the person's own. */
        OWNER,
        /** A row of {@code calendar_shares}. */
        SHARE,
        /** A row of {@code calendar_busy_grants}. */
        FREE_BUSY,
        /** A row of {@code calendar_links}. */
        LINK,
        /** The calendar is public. */
        PUBLIC
    }
}
