package dev.chronos.sharing.event.cursor;

import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.time.Instant;

/**
 * The place after one occurrence in one person's list.
 *
 * @param aclVersion of the calendar when the list was begun
 */
public record Cursor(Instant start, String id, long aclVersion) {

    /** True for a place further on. */
    public boolean isBefore(Instant otherStart, String otherId) {
        var order = start.compareTo(otherStart);
        return order < 0 || order == 0 && id.compareTo(otherId) < 0;
    }

    /** @throws ProblemException 409 when the list would go on with other eyes than it was begun with */
    public void requireVersion(long now) {
        if (aclVersion != now) {
            throw new ProblemException(
                    ProblemType.CURSOR_STALE,
                    "Who may see what in this calendar has changed. Begin at the first page.");
        }
    }
}
