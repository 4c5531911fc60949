package dev.chronos.sharing.event;

import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.time.Instant;

/**
 * The place after one occurrence in one person's list.
 *
 * @param aclVersion of the calendar when the list was begun
 */
record Cursor(Instant start, String id, long aclVersion) {

    boolean isBefore(Occurrence occurrence) {
        var order = start.compareTo(occurrence.start());
        return order < 0 || order == 0 && id.compareTo(occurrence.id()) < 0;
    }

    /** @throws ProblemException 409 when the list would go on with other eyes than it was begun with */
    void requireVersion(long now) {
        if (aclVersion != now) {
            throw new ProblemException(
                    ProblemType.CURSOR_STALE,
                    "Who may see what in this calendar has changed. Begin at the first page.");
        }
    }
}
