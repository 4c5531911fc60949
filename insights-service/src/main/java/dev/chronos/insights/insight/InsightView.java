package dev.chronos.insights.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of {@code insights} on the wire: every column but the user. */
public record InsightView(
        String id,
        String type,
        String category,
        String title,
        String content,
        @Nullable Object data,
        @Nullable Double score,
        @Nullable Double confidence,
        String impact,
        Instant validFrom,
        Instant validTo,
        boolean isRead,
        boolean isActionable,
        boolean isDismissed,
        @Nullable Object suggestedActions,
        @Nullable String actionTaken,
        @Nullable Instant actionTakenAt,
        Instant createdAt,
        Instant updatedAt) {}
