package dev.chronos.sharing.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chronos.sharing.ical.value.Skipped;
import dev.chronos.sharing.ical.value.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a file.
 *
 * @param name what the file calls itself; null when it does not
 * @param added events and tasks together, like the next two
 * @param skipped what was not taken over, and why
 * @param warnings what had to be guessed
 */
record ImportResult(
        @JsonInclude @Nullable String name,
        int added,
        int updated,
        int unchanged,
        Counts events,
        Counts tasks,
        List<Skipped> skipped,
        List<Warning> warnings) {

    static ImportResult of(
            @Nullable String name, Counts events, Counts tasks, List<Skipped> skipped, List<Warning> warnings) {
        return new ImportResult(
                name,
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
