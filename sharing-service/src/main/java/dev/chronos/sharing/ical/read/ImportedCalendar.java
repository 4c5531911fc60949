package dev.chronos.sharing.ical.read;

import dev.chronos.sharing.ical.value.Skipped;
import dev.chronos.sharing.ical.value.Warning;
import java.util.List;

/**
 * What a file holds, ready to be stored.
 *
 * @param head what the file says of itself
 * @param events no two with the same key; series before the occurrences that they own
 * @param tasks no two with the same UID
 * @param skipped what cannot be stored, and why
 * @param warnings what is stored differently
 */
public record ImportedCalendar(
        Head head,
        List<ImportedEvent> events,
        List<ImportedTask> tasks,
        List<Skipped> skipped,
        List<Warning> warnings) {}
