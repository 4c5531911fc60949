package dev.chronos.insights.insight;

import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.activity.Utc;
import dev.chronos.insights.insight.InsightFilter.Position;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.jspecify.annotations.Nullable;

/** The insights one by one. What Panache brings knows no user; only what stands here is called. */
@ApplicationScoped
public class InsightRepository implements PanacheRepositoryBase<Insight, String> {

    /**
     * Some of the insights about a range, and of those of the web app that are valid in it, in their order.
     *
     * @param after where the page before ended
     * @param limit at most this many
     */
    @WithSession
    public Uni<List<InsightView>> page(
            String userId, TimeRange range, InsightFilter filter, Position after, int limit) {
        return getSession()
                .map(session -> filtered(inRange(session, userId, range), filter)
                        .setParameter(11, after.head())
                        .setParameter(12, after.score())
                        .setParameter(13, after.id())
                        .setMaxResults(limit))
                .chain(SelectionQuery::getResultList)
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
        return find("id = ?1 and userId = ?2", id, userId)
                .firstResult()
                .map(insight -> insight == null ? null : insight.view());
    }

    /**
     * One insight of the user, to be changed in the transaction it is asked for in, while others wait; null when there is
     * none of this id.
     */
    Uni<@Nullable Insight> owned(String userId, String id) {
        return find("id = ?1 and userId = ?2", id, userId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    private static SelectionQuery<Insight> inRange(Session session, String userId, TimeRange range) {
        return session.createNativeQuery(InsightSql.PAGE, Insight.class)
                .setParameter(1, userId)
                .setParameter(2, range.key())
                .setParameter(3, Utc.of(range.start()))
                .setParameter(4, Utc.of(range.end()));
    }

    private static SelectionQuery<Insight> filtered(SelectionQuery<Insight> query, InsightFilter filter) {
        var read = InsightFilter.allowed(filter.unread() == null ? null : !filter.unread());
        var dismissed = InsightFilter.allowed(filter.dismissed());
        var score = filter.minScore();
        return query.setParameter(5, filter.typeNames())
                .setParameter(6, read[0])
                .setParameter(7, read[1])
                .setParameter(8, dismissed[0])
                .setParameter(9, dismissed[1])
                .setParameter(10, score == null ? Double.NEGATIVE_INFINITY : score);
    }
}
