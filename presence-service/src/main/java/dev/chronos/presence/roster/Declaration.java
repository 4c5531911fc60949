package dev.chronos.presence.roster;

import io.smallrye.mutiny.Uni;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What should stand in Redis for one seat, and what is known to stand there. */
final class Declaration {
    private static final int UNCAPPED = 1_000_000;

    @Nullable Entry wanted;

    @Nullable Entry confirmed;

    @Nullable String confirmedOwner;

    boolean inFlight;
    private CompletableFuture<PutOutcome> settled = new CompletableFuture<>();

    /** True when nothing is left to say under this owner. */
    boolean isSettled(@Nullable String owner) {
        return wanted == null && confirmed == null
                || Objects.equals(wanted, confirmed) && Objects.equals(owner, confirmedOwner);
    }

    /** Who is in is never refused: the limit holds for newcomers only. */
    int limit(int maxMembers) {
        return confirmed == null && confirmedOwner == null ? maxMembers : UNCAPPED;
    }

    /** Completes when it stands, was refused, or the next attempt has failed. */
    Uni<PutOutcome> whenSettled() {
        var current = settled;
        return Uni.createFrom().completionStage(() -> current.copy());
    }

    void settle(PutOutcome outcome) {
        var current = settled;
        settled = new CompletableFuture<>();
        current.complete(outcome);
    }

    void fail(Throwable failure) {
        var current = settled;
        settled = new CompletableFuture<>();
        current.completeExceptionally(failure);
    }
}
