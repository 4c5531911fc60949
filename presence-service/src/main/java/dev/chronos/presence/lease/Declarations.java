package dev.chronos.presence.lease;

import io.smallrye.mutiny.Uni;

/** What the holder of the lease must do again when it gets a new one. */
public interface Declarations {
    /** Declares everything of this instance under the owner that now holds the lease. */
    Uni<Void> redeclare();

    /** Reads every watched calendar anew. */
    void resync(String reason);
}
