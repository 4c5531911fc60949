package dev.chronos.sharing.comment;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Mask;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The event that is spoken of.
 *
 * @param taken it is busy and not canceled: what a mask leaves to be seen
 */
record Subject(String id, String creatorId, String visibility, boolean taken) {

    /**
     * Lets only those through who see all of the event.
     *
     * @throws ProblemException 404 for who sees nothing of it, 403 for who sees that the time is taken
     */
    static Subject seen(@Nullable Subject subject, Granted viewer) {
        var mask = subject == null ? Mask.OMITTED : Mask.of(viewer, subject.visibility, subject.creatorId);
        if (subject == null || mask == Mask.OMITTED || mask == Mask.BUSY && !subject.taken) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such event.");
        }
        if (mask == Mask.BUSY) {
            throw new ProblemException(ProblemType.FORBIDDEN, "You see of this event only that the time is taken.");
        }
        return subject;
    }
}
