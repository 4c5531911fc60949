package dev.chronos.insights.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the list.
 *
 * @param nextCursor always null: a range has few insights
 */
record InsightList(List<InsightView> insights, @Nullable String nextCursor) {}
