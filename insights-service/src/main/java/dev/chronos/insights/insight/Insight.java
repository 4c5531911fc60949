package dev.chronos.insights.insight;

import dev.chronos.insights.heuristic.Impact;
import dev.chronos.insights.heuristic.InsightType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code insights} in the hands of its user, who reads, dismisses and acts: those columns alone can be written
 * from here, and of them only the changed ones, so that two changes at the same time both last. The rest of a row is
 * written by {@link InsightStore}, without loading it.
 */
@Entity
@DynamicUpdate
@Table(name = "insights")
class Insight {
    @Id
    private String id;

    @Column(updatable = false)
    private String userId;

    @Enumerated(EnumType.STRING) // the Postgres enum "InsightType"; NAMED_ENUM breaks literals in HQL
    @Column(updatable = false)
    private InsightType type;

    @Column(updatable = false)
    private String category;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String content;

    @Type(Jsonb.class)
    @Column(updatable = false)
    private @Nullable Object data;

    @Column(updatable = false)
    private @Nullable Double score;

    @Column(updatable = false)
    private @Nullable Double confidence;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Impact impact;

    @Column(updatable = false)
    private Instant validFrom;

    @Column(updatable = false)
    private Instant validTo;

    private boolean isRead;

    @Column(updatable = false)
    private boolean isActionable;

    private boolean isDismissed;

    @Type(Jsonb.class)
    @Column(updatable = false)
    private @Nullable Object suggestedActions;

    private @Nullable String actionTaken;

    private @Nullable Instant actionTakenAt;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    protected Insight() {} // for Hibernate

    /** True when one of the suggested actions has this id. */
    boolean suggests(String action) {
        return suggestedActions instanceof List<?> actions
                && actions.stream().anyMatch(one -> one instanceof Map<?, ?> map && action.equals(map.get("id")));
    }

    /** Takes what the user did; members that the change leaves out stay as they are. */
    void change(InsightChange change, Instant now) {
        var read = change.isRead();
        if (read != null) {
            isRead = read;
        }
        var dismissed = change.isDismissed();
        if (dismissed != null) {
            isDismissed = dismissed;
        }
        var action = change.actionTaken();
        if (action != null) {
            actionTaken = action;
            actionTakenAt = now;
        }
        updatedAt = now;
    }

    /** The row as the wire shows it. */
    InsightView view() {
        return new InsightView(
                id,
                type.name(),
                category,
                title,
                content,
                data,
                score,
                confidence,
                impact.name(),
                validFrom,
                validTo,
                isRead,
                isActionable,
                isDismissed,
                suggestedActions,
                actionTaken,
                actionTakenAt,
                createdAt,
                updatedAt);
    }
}
