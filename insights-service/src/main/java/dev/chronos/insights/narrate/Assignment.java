package dev.chronos.insights.narrate;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to tell, to whom.
 *
 * @param userId counted against the user's budget; never leaves the service
 * @param period the range, as the caller keys it; two requests of one user and period are one
 * @param locale language of the texts
 * @param candidates best first
 * @param titles empty unless the user has set {@code preferences.ai.includeTitles}
 * @param names category and person names that no text may hold outside a slot; never leave the service
 */
public record Assignment(
        String userId,
        String period,
        Locale locale,
        List<Candidate> candidates,
        List<OwnTitle> titles,
        Set<String> names) {

    /** Copies the collections. */
    public Assignment {
        candidates = List.copyOf(candidates);
        titles = List.copyOf(titles);
        names = Set.copyOf(names);
    }

    /**
     * A title that the writer may read. Only of an event that the user made or accepted: anybody can send an invitation.
     *
     * @param candidateId the candidate it belongs to
     * @param slotId the slot that stands for it
     * @param text as the user sees it
     */
    public record OwnTitle(String candidateId, String slotId, String text) {}
}
