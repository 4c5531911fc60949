package dev.chronos.insights.answer;

import dev.chronos.insights.http.EntityTag;
import dev.chronos.insights.http.Tagged;
import dev.chronos.insights.insight.InsightChange;
import dev.chronos.insights.insight.InsightFeedback;
import dev.chronos.insights.insight.InsightRepository;
import dev.chronos.insights.insight.InsightView;
import dev.chronos.insights.platform.problem.ProblemException;
import dev.chronos.insights.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One insight of a user: shown, or changed by what the user does with it. */
@ApplicationScoped
class InsightService {
    private final InsightRepository insights;
    private final InsightFeedback feedback;
    private final InsightPages pages;

    InsightService(InsightRepository insights, InsightFeedback feedback, InsightPages pages) {
        this.insights = insights;
        this.feedback = feedback;
        this.pages = pages;
    }

    Uni<Tagged> find(String userId, String id) {
        return tagged(insights.view(userId, id));
    }

    /** @param ifMatch the lines of that header; the change is refused when the insight is another by now */
    Uni<Tagged> change(String userId, String id, InsightChange change, List<String> ifMatch) {
        return tagged(feedback.change(userId, id, change, insight -> check(insight, ifMatch)));
    }

    private void check(InsightView insight, List<String> ifMatch) {
        if (!EntityTag.lets(ifMatch, pages.tagged(insight).tag())) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_FAILED, "The insight has changed. Read it again, then decide.");
        }
    }

    private Uni<Tagged> tagged(Uni<@Nullable InsightView> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such insight."))
                .map(pages::tagged);
    }
}
