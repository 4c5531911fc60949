package dev.chronos.insights.insight;

import dev.chronos.insights.platform.problem.FieldError;
import dev.chronos.insights.platform.problem.ProblemException;
import dev.chronos.insights.platform.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the user does with an insight, whatever has become of it: one taken back or run out can be read as well. */
@ApplicationScoped
public class InsightFeedback {
    private final InsightRepository insights;
    private final Clock clock;

    InsightFeedback(InsightRepository insights, Clock clock) {
        this.insights = insights;
        this.clock = clock;
    }

    /**
     * Changes an insight; changes of one insight at the same time come one after the other.
     *
     * @param precondition sees the insight as it is and may refuse the change by throwing
     * @return as committed; null when the user has none of this id
     */
    public Uni<@Nullable InsightView> change(
            String userId, String id, InsightChange change, Consumer<InsightView> precondition) {
        return Panache.withTransaction(() -> insights.owned(userId, id)
                .map(insight -> insight == null ? null : changed(insight, change, precondition)));
    }

    private InsightView changed(Insight insight, InsightChange change, Consumer<InsightView> precondition) {
        precondition.accept(insight.view());
        var action = change.actionTaken();
        if (action != null && !insight.suggests(action)) {
            var detail = "This is none of the suggested actions.";
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, detail, List.of(new FieldError("/actionTaken", "unknown", detail)));
        }
        if (!change.isEmpty()) {
            insight.change(change, clock.instant());
        }
        return insight.view();
    }
}
