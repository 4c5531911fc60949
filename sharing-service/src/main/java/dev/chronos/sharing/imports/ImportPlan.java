package dev.chronos.sharing.imports;

import dev.chronos.sharing.ical.read.ImportedEvent;
import dev.chronos.sharing.ical.read.ImportedTask;
import dev.chronos.sharing.imports.ImportResult.Counts;
import dev.chronos.sharing.platform.id.Cuid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to write. Pure: the file's components beside the rows that are there.
 *
 * @param <T> {@link ImportedEvent} or {@link ImportedTask}
 */
final class ImportPlan<T> {
    private final List<Write<T>> added = new ArrayList<>();
    private final List<Write<T>> updated = new ArrayList<>();
    private final List<String> absent = new ArrayList<>();
    private int unchanged;

    private ImportPlan() {}

    static ImportPlan<ImportedEvent> events(List<ImportedEvent> events, List<Stored> stored) {
        return events(events, stored, Fingerprint::replaces);
    }

    /** A feed is right, whatever its sequence numbers say, and what it does not have any more is not there. */
    static ImportPlan<ImportedEvent> mirrored(List<ImportedEvent> events, List<Stored> stored) {
        var plan = events(events, stored, Fingerprint::differs);
        var kept = events.stream().map(ImportPlan::key).collect(Collectors.toSet());
        stored.stream().filter(row -> !kept.contains(row.key())).map(Stored::id).forEach(plan.absent::add);
        return plan;
    }

    private static ImportPlan<ImportedEvent> events(
            List<ImportedEvent> events, List<Stored> stored, BiPredicate<Fingerprint, Fingerprint> replaces) {
        var plan = new ImportPlan<ImportedEvent>();
        var ids = new HashMap<String, String>();
        stored.forEach(row -> ids.put(row.key(), row.id()));
        events.forEach(event -> ids.computeIfAbsent(key(event), missing -> Cuid.next()));
        plan.compare(events, stored, ImportPlan::key, Fingerprint::of, replaces, event -> {
            // A changed occurrence whose series is not here stands alone.
            var master = event.originalStart() == null ? null : ids.get(key(event.uid(), null));
            return new Ids(String.valueOf(ids.get(key(event))), master);
        });
        return plan;
    }

    static ImportPlan<ImportedTask> tasks(List<ImportedTask> tasks, List<Stored> stored) {
        var plan = new ImportPlan<ImportedTask>();
        Map<String, String> ids = stored.stream().collect(Collectors.toMap(Stored::key, Stored::id));
        plan.compare(
                tasks,
                stored,
                ImportedTask::uid,
                Fingerprint::of,
                Fingerprint::replaces,
                task -> new Ids(ids.getOrDefault(task.uid(), Cuid.next()), null));
        return plan;
    }

    static String key(String uid, @Nullable Instant originalStart) {
        return originalStart == null ? uid : uid + "\n" + originalStart;
    }

    List<Write<T>> added() {
        return added;
    }

    List<Write<T>> updated() {
        return updated;
    }

    /** Ids of the rows that the file does not have. */
    List<String> absent() {
        return absent;
    }

    Counts counts() {
        return new Counts(added.size(), updated.size(), unchanged);
    }

    private static String key(ImportedEvent event) {
        return key(event.uid(), event.originalStart());
    }

    private void compare(
            List<T> components,
            List<Stored> stored,
            Function<T, String> key,
            Function<T, Fingerprint> fingerprint,
            BiPredicate<Fingerprint, Fingerprint> replaces,
            Function<T, Ids> ids) {
        var byKey = stored.stream().collect(Collectors.toMap(Stored::key, row -> row));
        for (var component : components) {
            var print = fingerprint.apply(component);
            var row = byKey.get(key.apply(component));
            if (row == null) {
                added.add(new Write<>(ids.apply(component), component, print));
            } else if (replaces.test(print, row.fingerprint()) || findsItsSeries(row, ids.apply(component))) {
                updated.add(new Write<>(ids.apply(component), component, print));
            } else {
                unchanged++;
            }
        }
    }

    /** A changed occurrence came alone, and now its series is here. */
    private static boolean findsItsSeries(Stored row, Ids wanted) {
        return wanted.masterId() != null && !wanted.masterId().equals(row.masterId());
    }

    /**
     * A row that an earlier import wrote. Deleted rows are none: who imports a file again wants back what it holds, as new
     * rows.
     *
     * @param key UID, for an event with the replaced start
     * @param masterId series of a changed occurrence; null elsewhere
     */
    record Stored(String id, String key, @Nullable String masterId, Fingerprint fingerprint) {}

    /**
     * Where a component goes.
     *
     * @param masterId the series that a changed occurrence belongs to; null elsewhere
     */
    record Ids(String id, @Nullable String masterId) {}

    /** One row to be written. */
    record Write<T>(Ids ids, T component, Fingerprint fingerprint) {}
}
