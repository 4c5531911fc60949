package dev.chronos.presence.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.presence.roster.RosterChange.Kind;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Snapshots come when the test lets them; reads are kept in the order in which they were asked for. */
class ReplicaTest {
    private final Deque<CompletableFuture<Snapshot>> reads = new ArrayDeque<>();
    private final List<String> reasons = new ArrayList<>();
    private final List<RosterChange> told = new ArrayList<>();
    private final Replica replica = new Replica(this::read, told::addAll, () -> reasons.add("quarantine"));

    @Test
    void events_that_come_during_the_reading_are_applied_on_top_and_older_ones_dropped() {
        replica.sync("watch");
        replica.hear(event("e", 3, "ann"));
        replica.hear(event("e", 5, "ben"));

        reads.pop().complete(new Snapshot("e", 4, Map.of("ann", Map.of("i:a.1", entry()))));

        assertThat(told).extracting(change -> change.member().userId()).containsExactly("ann", "ben");
        assertThat(reads).isEmpty();
    }

    @Test
    void the_first_event_of_an_epoch_that_began_after_the_snapshot_is_not_lost() {
        replica.sync("watch");
        replica.hear(event("e", 1, "ann"));
        reads.pop().complete(new Snapshot("", 0, Map.of()));

        reads.pop().complete(new Snapshot("e", 1, Map.of("ann", Map.of("i:a.1", entry()))));

        assertThat(told).extracting(RosterChange::kind).containsExactly(Kind.ADDED);
        assertThat(reasons).containsExactly("watch", "gap");
    }

    @Test
    void a_gap_is_read_anew_and_only_the_difference_told() {
        replica.sync("watch");
        reads.pop().complete(new Snapshot("e", 1, Map.of("ann", Map.of("i:a.1", entry()))));
        told.clear();

        replica.hear(event("e", 3, "cas"));
        reads.pop()
                .complete(
                        new Snapshot("e", 3, Map.of("ben", Map.of("i:a.1", entry()), "cas", Map.of("i:a.1", entry()))));

        assertThat(told)
                .extracting(change -> change.kind() + " " + change.member().userId())
                .containsExactlyInAnyOrder("REMOVED ann", "ADDED ben", "ADDED cas");
    }

    private Uni<Snapshot> read(String reason) {
        reasons.add(reason);
        var snapshot = new CompletableFuture<Snapshot>();
        reads.add(snapshot);
        return Uni.createFrom().completionStage(snapshot);
    }

    private static LogEvent event(String epoch, long version, String userId) {
        return new LogEvent("cal", epoch, version, userId, Map.of("i:a.1", entry()));
    }

    private static Entry entry() {
        return new Entry(1, 1, Activity.ACTIVE, 1, null, null, Via.WS, new Profile("x", null), null);
    }
}
