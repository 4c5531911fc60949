package dev.chronos.insights.report;

import dev.chronos.insights.insight.InsightView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** Another one after any change of any report on the page: each change moves {@code updatedAt}. */
    String tag() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var report : reports) {
                digest.update((report.id() + report.updatedAt() + "|").getBytes(StandardCharsets.UTF_8));
            }
            digest.update(String.valueOf(nextCursor).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
