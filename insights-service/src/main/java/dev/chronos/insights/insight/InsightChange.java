package dev.chronos.insights.insight;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What the user does with an insight; members left out stay as they are.
 *
 * @param actionTaken id of one of the suggested actions
 */
record InsightChange(
        @JsonProperty("isRead") @Nullable Boolean isRead,
        @JsonProperty("isDismissed") @Nullable Boolean isDismissed,
        @JsonProperty("actionTaken") @Nullable String actionTaken) {}
