package dev.chronos.sharing.share;

import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/**
 * A share, whose it is and where it is kept. None of the latter is shown.
 *
 * @param userId null for an invitation
 */
record Held(Share share, @Nullable String userId, Place place) {

    static Held of(Row row) {
        return new Held(Share.of(row), row.getString("userId"), Place.valueOf(row.getString("place")));
    }

    /** Not past its end. */
    boolean isLive() {
        return !share.state().equals("EXPIRED");
    }

    /** The table of a row. */
    enum Place {
        /** {@code calendar_shares}. */
        SHARE,
        /** {@code calendar_busy_grants}. */
        BUSY,
        /** {@code calendar_invitations}: no access yet. */
        INVITATION
    }
}
