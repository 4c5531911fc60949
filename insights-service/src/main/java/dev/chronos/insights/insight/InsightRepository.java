package dev.chronos.insights.insight;

import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.activity.Utc;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The insights one by one. What Panache brings knows no user; only what stands here is called. */
@ApplicationScoped
public class InsightRepository implements PanacheRepositoryBase<Insight, String> {

    /** The insights about a range, and those of the web app that are valid in it. */
    @WithSession
    Uni<List<InsightView>> inRange(String userId, TimeRange range) {
        return getSession()
                .chain(session -> session.createNativeQuery(InsightSql.IN_RANGE, Insight.class)
                        .setParameter(1, userId)
                        .setParameter(2, range.key())
                        .setParameter(3, Utc.of(range.start()))
                        .setParameter(4, Utc.of(range.end()))
                        .getResultList())
                .map(insights -> insights.stream().map(Insight::view).toList());
    }

    /** Weekly reports, newest first, that began before a local date, or on it with a smaller id. */
    @WithSession
    public Uni<List<InsightView>> reports(String userId, String firstDate, String id, int limit) {
        return getSession()
                .chain(session -> session.createNativeQuery(InsightSql.REPORTS, Insight.class)
                        .setParameter(1, userId)
                        .setParameter(2, firstDate)
                        .setParameter(3, id)
                        .setParameter(4, limit)
                        .getResultList())
                .map(reports -> reports.stream().map(Insight::view).toList());
    }

    /** One insight of the user for the wire; null when there is none of this id. */
    @WithSession
    public Uni<@Nullable InsightView> view(String userId, String id) {
        return owned(userId, id).map(insight -> insight == null ? null : insight.view());
    }

    /** One insight of the user, to be changed in the transaction it is asked for in; null when there is none of this id. */
    Uni<@Nullable Insight> owned(String userId, String id) {
        return find("id = ?1 and userId = ?2", id, userId).firstResult();
    }
}
