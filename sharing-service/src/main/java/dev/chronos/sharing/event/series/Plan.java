package dev.chronos.sharing.event.series;

import dev.chronos.sharing.event.draft.Content;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an edit makes of the rows of a series.
 *
 * @param kept what the row of the series holds afterwards; null: it goes
 * @param added a row that is new; null: none
 * @param moved rows of occurrences with the starts that they stand for afterwards
 * @param toAdded true: those rows belong to the new one afterwards
 * @param dropped rows of occurrences that go
 */
public record Plan(
        @Nullable Kept kept, @Nullable Added added, Map<String, Instant> moved, boolean toAdded, List<String> dropped) {

    /**
     * The row of a series.
     *
     * @param lastStart null: only the rule decides
     */
    public record Kept(Content content, @Nullable Instant lastStart, SortedSet<Instant> excluded) {
        static Kept of(Master master) {
            return new Kept(
                    master.content(), master.lastStart(), master.exceptions().excluded());
        }
    }

    /**
     * A new row.
     *
     * @param originalStart the start that it stands for in the series; null: it is a series or an event of its own
     */
    public record Added(
            Content content,
            @Nullable Instant lastStart,
            SortedSet<Instant> excluded,
            @Nullable Instant originalStart) {}

    static Plan keeping(Kept kept, Map<String, Instant> moved, List<String> dropped) {
        return new Plan(kept, null, moved, false, dropped);
    }

    static Plan removing(Exceptions exceptions) {
        return new Plan(null, null, Map.of(), false, List.copyOf(exceptions.ids()));
    }

    static Plan adding(Kept kept, Content occurrence, Instant originalStart) {
        return new Plan(kept, new Added(occurrence, null, new TreeSet<>(), originalStart), Map.of(), false, List.of());
    }
}
