package dev.chronos.insights.insight;

import org.jspecify.annotations.Nullable;

/**
 * What the user does with an insight; null leaves a column as it is.
 *
 * @param actionTaken id of one of the suggested actions
 */
public record InsightChange(
        @Nullable Boolean isRead,
        @Nullable Boolean isDismissed,
        @Nullable String actionTaken) {
    /** True when there is nothing to change. */
    boolean isEmpty() {
        return isRead == null && isDismissed == null && actionTaken == null;
    }
}
