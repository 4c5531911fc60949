package dev.chronos.insights.insight;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.PersonReader;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.cache.AnswerCache;
import dev.chronos.insights.platform.problem.FieldError;
import dev.chronos.insights.platform.problem.ProblemException;
import dev.chronos.insights.platform.problem.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Insights of a user: cached, generated, or changed by the user. */
@ApplicationScoped
class InsightService {
    private final PersonReader people;
    private final InsightAnswers answers;
    private final InsightRepository insights;
    private final AnswerCache cache;
    private final Clock clock;

    InsightService(
            PersonReader people, InsightAnswers answers, InsightRepository insights, AnswerCache cache, Clock clock) {
        this.people = people;
        this.answers = answers;
        this.insights = insights;
        this.cache = cache;
        this.clock = clock;
    }

    /** The list of a range as JSON: from the cache while the user's rows are the same, else made anew. */
    Uni<String> list(String userId, @Nullable String start, @Nullable String end) {
        return people.read(userId).chain(person -> answers.get(person, range(person, start, end)));
    }

    /** The list of a range as JSON, made anew. */
    Uni<String> regenerate(String userId, @Nullable String start, @Nullable String end) {
        return people.read(userId).chain(person -> answers.make(person, range(person, start, end)));
    }

    Uni<InsightView> find(String userId, String id) {
        return existing(insights.view(userId, id));
    }

    /** What the user does with an insight; the kept answers go once it is committed. */
    Uni<InsightView> change(String userId, String id, InsightChange change) {
        return Panache.withTransaction(() -> existing(insights.owned(userId, id))
                        .invoke(insight -> apply(change, insight))
                        .map(Insight::view))
                .call(() -> cache.drop(List.of(userId)));
    }

    private void apply(InsightChange change, Insight insight) {
        var action = change.actionTaken();
        if (action != null && !insight.suggests(action)) {
            var detail = "This is none of the suggested actions.";
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, detail, List.of(new FieldError("/actionTaken", "unknown", detail)));
        }
        insight.change(change, clock.instant());
    }

    private static <T> Uni<T> existing(Uni<@Nullable T> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such insight."));
    }

    private TimeRange range(Person person, @Nullable String start, @Nullable String end) {
        return TimeRange.asked(start, end, person, clock.instant());
    }
}
