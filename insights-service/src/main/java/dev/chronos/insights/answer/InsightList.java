package dev.chronos.insights.answer;

import dev.chronos.insights.insight.InsightView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the insights of a range.
 *
 * @param nextCursor asks for the next page; null: this is the last
 */
record InsightList(List<InsightView> insights, @Nullable String nextCursor) {}
