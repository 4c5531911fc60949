package dev.chronos.sharing.event.change;

import dev.chronos.sharing.http.EntityTag;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.util.List;

/**
 * Who wants to change which event.
 *
 * @param ifMatch lines of that header
 * @param scope of the change
 */
record Request(String calendarId, String actorId, String eventId, List<String> ifMatch, Scope scope) {

    /** @throws ProblemException 428 when nothing was said about the state of the event, 412 when it is another by now */
    void requireTag(String tag) {
        if (ifMatch.isEmpty()) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag of the event as If-Match, so that no change of somebody else is lost.");
        }
        if (!EntityTag.lets(ifMatch, tag)) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED, "The event was changed since you read it. Read it again.");
        }
    }
}
