package dev.chronos.insights.report;

import dev.chronos.insights.insight.InsightView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of reports, newest first.
 *
 * @param nextCursor {@code before} of the next page; null on the last one
 */
record ReportList(List<InsightView> reports, @Nullable String nextCursor) {

    /** @param found one more than the page has, when there are more */
    static ReportList of(List<InsightView> found, int limit) {
        var page = found.subList(0, Math.min(limit, found.size()));
        return new ReportList(
                page,
                found.size() > limit ? ReportCursor.of(page.get(limit - 1)).toString() : null);
    }
}
