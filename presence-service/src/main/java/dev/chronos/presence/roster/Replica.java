package dev.chronos.presence.roster;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * This instance's copy of one calendar. Events that come while a snapshot is on its way wait, and are applied on top of it;
 * a gap takes another snapshot. Runs on the loop only.
 */
final class Replica {
    private final Roster roster = new Roster();
    private final Function<String, Uni<Snapshot>> read;
    private final Consumer<List<RosterChange>> tell;
    private final Runnable onQuarantine;
    private final List<LogEvent> waiting = new ArrayList<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private boolean reading;
    private boolean again;

    /** Local tabs that watch; the replica is dropped with the last. */
    int watchers;

    /**
     * @param read takes a snapshot for a reason; retries are the caller's
     * @param tell hears visible changes, never an empty list
     * @param onQuarantine runs when Redis has lost data; {@link #endQuarantine} must follow
     */
    Replica(Function<String, Uni<Snapshot>> read, Consumer<List<RosterChange>> tell, Runnable onQuarantine) {
        this.read = read;
        this.tell = tell;
        this.onQuarantine = onQuarantine;
    }

    /** Completes when the first snapshot is there. */
    Uni<Void> ready() {
        return Uni.createFrom().completionStage(() -> ready.copy());
    }

    Collection<Member> visible() {
        return roster.visible();
    }

    void hear(LogEvent event) {
        if (reading) {
            waiting.add(event);
            return;
        }
        var changes = new ArrayList<RosterChange>();
        var outcome = roster.apply(event, changes);
        tellOf(changes);
        if (outcome == Roster.Outcome.GAP) {
            waiting.add(event);
            sync("gap");
        }
    }

    /** Reads the calendar anew and tells the difference. */
    void sync(String reason) {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        again = false;
        read.apply(reason).subscribe().with(this::replace, failed -> {
            // The reader retries for ever; a failure here means that the replica was dropped meanwhile.
            reading = false;
        });
    }

    void endQuarantine() {
        var changes = new ArrayList<RosterChange>();
        roster.endQuarantine(changes);
        tellOf(changes);
    }

    private void replace(Snapshot snapshot) {
        reading = false;
        var changes = new ArrayList<RosterChange>();
        if (roster.replace(snapshot, changes)) {
            onQuarantine.run();
        }
        var missed = List.copyOf(waiting);
        waiting.clear();
        var gap = false;
        for (var event : missed) {
            // Also when only the epoch differs: it may be the one that began right after the snapshot.
            gap |= roster.apply(event, changes) == Roster.Outcome.GAP;
        }
        tellOf(changes);
        ready.complete(null);
        if (gap || again) {
            sync("gap");
        }
    }

    private void tellOf(List<RosterChange> changes) {
        if (!changes.isEmpty()) {
            tell.accept(changes);
        }
    }
}
