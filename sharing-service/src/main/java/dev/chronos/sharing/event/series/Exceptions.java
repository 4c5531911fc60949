package dev.chronos.sharing.event.series;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What departs from a rule.
 *
 * @param excluded starts that do not take place
 * @param rows starts that rows of their own stand for, by the row's id; also such that the rule does not have
 */
public record Exceptions(SortedSet<Instant> excluded, Map<String, Instant> rows) {
    /** A series with more would be no series. */
    static final int MOST = 2_000;

    /** To look for the new place of more would keep a request too long. */
    static final int MOST_MOVED = 500;

    /** Copies. */
    public Exceptions {
        excluded = new TreeSet<>(excluded);
        rows = Map.copyOf(rows);
    }

    /** Those before an instant. */
    public Exceptions before(Instant start) {
        return new Exceptions(excluded.headSet(start), rowsBefore(start, true));
    }

    /** Those from an instant on. */
    public Exceptions from(Instant start) {
        return new Exceptions(excluded.tailSet(start), rowsBefore(start, false));
    }

    /**
     * Those that still depart from anything once a series has become another: each goes with its occurrence; rows beside the
     * rule stay where they are.
     *
     * @param old the series before
     * @param now the series after
     */
    public Carried carriedTo(Series old, Series now) {
        var kept = new TreeSet<Instant>();
        for (var one : excluded) {
            var place = old.place(one, now);
            if (now.has(place)) {
                kept.add(place);
            }
        }
        var moved = new HashMap<String, Instant>();
        var dropped = new ArrayList<String>();
        rows.forEach((id, original) -> {
            var place = old.place(original, now);
            if (!old.has(original)) {
                moved.put(id, original);
            } else if (now.has(place)) {
                moved.put(id, place);
            } else {
                dropped.add(id);
            }
        });
        return new Carried(new Exceptions(kept, moved), List.copyOf(dropped));
    }

    /** How many there are. */
    public int size() {
        return excluded.size() + rows.size();
    }

    /** All ids of rows. */
    public Collection<String> ids() {
        return rows.keySet();
    }

    private Map<String, Instant> rowsBefore(Instant start, boolean before) {
        var some = new HashMap<String, Instant>();
        rows.forEach((id, original) -> {
            if (original.isBefore(start) == before) {
                some.put(id, original);
            }
        });
        return some;
    }

    /**
     * What became of exceptions.
     *
     * @param dropped rows whose occurrence is there no more
     */
    public record Carried(Exceptions exceptions, List<String> dropped) {}
}
