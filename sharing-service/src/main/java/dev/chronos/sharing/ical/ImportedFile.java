package dev.chronos.sharing.ical;

import java.util.List;

/** Everything that a file holds for us. */
public record ImportedFile(
        List<ImportedEvent> events, List<ImportedTask> tasks, List<Skipped> skipped, List<Remark> remarks) {}
