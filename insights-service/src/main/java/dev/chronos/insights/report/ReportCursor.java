package dev.chronos.insights.report;

import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.insight.InsightView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in the list of reports: what comes after it began earlier, or on the same day with a smaller id.
 *
 * @param firstDate ISO date
 * @param id empty: before the whole day
 */
record ReportCursor(String firstDate, String id) {
    /** Before every other. */
    static final ReportCursor NEWEST = new ReportCursor("9999-12-31", "");

    private static final char SEPARATOR = '_';

    /** Reads {@code 2026-03-02}, or what {@link #toString} wrote. */
    static ReportCursor parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NEWEST;
        }
        var separator = text.indexOf(SEPARATOR);
        var date = TimeRange.date("before", separator < 0 ? text : text.substring(0, separator));
        return new ReportCursor(date.toString(), separator < 0 ? "" : text.substring(separator + 1));
    }

    static ReportCursor of(InsightView report) {
        return report.data() instanceof Map<?, ?> data
                        && data.get("report") instanceof Map<?, ?> content
                        && content.get("firstDate") instanceof String date
                ? new ReportCursor(date, report.id())
                : new ReportCursor("", report.id());
    }

    @Override
    public String toString() {
        return firstDate + SEPARATOR + id;
    }
}
