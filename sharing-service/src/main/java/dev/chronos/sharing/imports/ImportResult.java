package dev.chronos.sharing.imports;

import dev.chronos.sharing.ical.value.Skipped;
import dev.chronos.sharing.ical.value.Warning;
import java.util.List;

/**
 * What came of a file.
 *
 * @param added events and tasks together, like the next two
 * @param skipped what was not taken over, and why
 * @param warnings what had to be guessed
 */
record ImportResult(
        int added,
        int updated,
        int unchanged,
        Counts events,
        Counts tasks,
        List<Skipped> skipped,
        List<Warning> warnings) {

    static ImportResult of(Counts events, Counts tasks, List<Skipped> skipped, List<Warning> warnings) {
        return new ImportResult(
                events.added() + tasks.added(),
                events.updated() + tasks.updated(),
                events.unchanged() + tasks.unchanged(),
                events,
                tasks,
                skipped,
                warnings);
    }

    boolean changedAnything() {
        return added + updated > 0;
    }

    /** How many of one kind. */
    record Counts(int added, int updated, int unchanged) {}
}
