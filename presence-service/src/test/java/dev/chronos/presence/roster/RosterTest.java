package dev.chronos.presence.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.presence.roster.Roster.Outcome;
import dev.chronos.presence.roster.RosterChange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RosterTest {
    private final Roster roster = new Roster();
    private final List<RosterChange> told = new ArrayList<>();

    @Test
    void a_snapshot_tells_everybody_once() {
        roster.replace(snapshot("e", 4, "ann", "ben"), told);

        assertThat(told).extracting(RosterChange::kind).containsOnly(Kind.ADDED).hasSize(2);
    }

    @Test
    void another_snapshot_tells_only_the_difference() {
        roster.replace(snapshot("e", 4, "ann", "ben"), told);
        told.clear();

        roster.replace(snapshot("e", 9, "ben", "cas"), told);

        assertThat(told)
                .extracting(change -> change.kind() + " " + change.member().userId())
                .containsExactlyInAnyOrder("REMOVED ann", "ADDED cas");
    }

    @Test
    void events_are_applied_in_order_old_ones_ignored_and_gaps_noticed() {
        roster.replace(snapshot("e", 4), told);

        assertThat(roster.apply(present("e", 4, "ann"), told)).isEqualTo(Outcome.STALE);
        assertThat(roster.apply(present("e", 6, "ann"), told)).isEqualTo(Outcome.GAP);
        assertThat(roster.apply(present("other", 5, "ann"), told)).isEqualTo(Outcome.GAP);
        assertThat(told).isEmpty();
        assertThat(roster.apply(present("e", 5, "ann"), told)).isEqualTo(Outcome.APPLIED);
        assertThat(told).hasSize(1);
    }

    @Test
    void a_second_owner_is_a_change_and_only_the_last_one_removes() {
        roster.replace(snapshot("e", 0), told);
        roster.apply(event("e", 1, "ann", Map.of("i:a.1", entry(1))), told);
        roster.apply(event("e", 2, "ann", Map.of("i:a.1", entry(1), "i:b.1", entry(1))), told);
        roster.apply(event("e", 3, "ann", Map.of("i:b.1", entry(1))), told);
        roster.apply(event("e", 4, "ann", Map.of()), told);

        assertThat(told)
                .extracting(RosterChange::kind)
                .containsExactly(Kind.ADDED, Kind.UPDATED, Kind.UPDATED, Kind.REMOVED);
    }

    @Test
    void a_change_that_nobody_can_see_is_not_told() {
        roster.replace(snapshot("e", 0), told);
        roster.apply(event("e", 1, "ann", Map.of("i:a.1", entry(1))), told);
        told.clear();

        roster.apply(event("e", 2, "ann", Map.of("i:a.2", entry(1))), told);

        assertThat(told).isEmpty();
    }

    @Test
    void after_a_loss_of_data_the_missing_stay_until_the_quarantine_ends() {
        roster.replace(snapshot("e", 4, "ann", "ben"), told);
        told.clear();

        assertThat(roster.replace(snapshot("fresh", 1, "ann", "cas"), told)).isTrue();
        assertThat(told)
                .extracting(change -> change.kind() + " " + change.member().userId())
                .containsExactly("ADDED cas");
        roster.endQuarantine(told);

        assertThat(told)
                .extracting(change -> change.kind() + " " + change.member().userId())
                .containsExactly("ADDED cas", "REMOVED ben");
    }

    @Test
    void who_comes_back_during_the_quarantine_is_never_told_to_be_gone() {
        roster.replace(snapshot("e", 4, "ann"), told);
        roster.replace(snapshot("", 0), told);
        told.clear();

        roster.replace(snapshot("fresh", 1, "ann"), told);
        roster.endQuarantine(told);

        assertThat(told).isEmpty();
        assertThat(roster.visible()).extracting(Member::userId).containsExactly("ann");
    }

    @Test
    void a_version_that_went_back_is_a_loss_of_data_too() {
        roster.replace(snapshot("e", 9, "ann"), told);

        assertThat(roster.replace(snapshot("e", 4), told)).isTrue();

        assertThat(roster.visible()).hasSize(1);
    }

    private static Snapshot snapshot(String epoch, long version, String... users) {
        var entries = new java.util.HashMap<String, Map<String, Entry>>();
        for (var user : users) {
            entries.put(user, Map.of("i:a.1", entry(1)));
        }
        return new Snapshot(epoch, version, entries);
    }

    private static LogEvent present(String epoch, long version, String userId) {
        return event(epoch, version, userId, Map.of("i:a.1", entry(1)));
    }

    private static LogEvent event(String epoch, long version, String userId, Map<String, Entry> entries) {
        return new LogEvent("cal", epoch, version, userId, entries);
    }

    private static Entry entry(long joinedAt) {
        return new Entry(joinedAt, 1, Activity.ACTIVE, joinedAt, null, null, Via.WS, new Profile("x", null), null);
    }
}
