package dev.chronos.insights.schedule;

import dev.chronos.insights.insight.InsightRow;
import dev.chronos.insights.insight.InsightStore.Found;
import dev.chronos.insights.mail.Mail;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a run ends.
 *
 * @param reportId of its report; null for a week that leaves none
 * @param found what stands out in the week; null when nothing was judged
 * @param papers made from what stands out, as it is written
 */
record Ending(
        Run run,
        Outcome outcome,
        @Nullable String reportId,
        @Nullable Found found,
        Function<List<InsightRow>, Papers> papers) {

    /**
     * What the person gets.
     *
     * @param report null for a week that leaves none
     * @param letter makes the mail to an address; null for a week that is not worth one
     */
    record Papers(@Nullable InsightRow report, @Nullable Function<String, Mail> letter) {}

    /** Of a week of which all is known already. */
    static Ending of(Run run, @Nullable InsightRow report, Outcome outcome, @Nullable Function<String, Mail> letter) {
        var papers = new Papers(report, letter);
        return new Ending(run, outcome, report == null ? null : report.id(), null, written -> papers);
    }
}
