package dev.chronos.insights.schedule;

import dev.chronos.insights.insight.InsightRow;
import dev.chronos.insights.insight.InsightStore.Found;
import dev.chronos.insights.insight.InsightUpsert.Owned;
import dev.chronos.insights.mail.Mail;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A run that was still ours and is over.
 *
 * @param mailTo the address when there is to be a mail
 */
record Ended(Ending ending, Outcome outcome, @Nullable String mailTo) {

    /** @param rows of the runs that were still ours */
    static List<Ended> of(List<Ending> endings, Iterable<Row> rows) {
        var byRun =
                endings.stream().collect(Collectors.toMap(ending -> ending.run().id(), Function.identity()));
        var ended = new ArrayList<Ended>();
        rows.forEach(row -> ended.add(new Ended(
                Objects.requireNonNull(byRun.get(row.getString("id"))),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("mailTo"))));
        return List.copyOf(ended);
    }

    /** Nothing for a person who was deleted or suspended in the meantime. */
    boolean leavesSomething() {
        return outcome != Outcome.SKIPPED;
    }

    /**
     * Adds what the person gets.
     *
     * @param written the rows of what was found, as they are written
     */
    void addTo(List<Owned> reports, List<Mail> mails, Map<Found, List<InsightRow>> written) {
        var found = ending.found();
        var papers = ending.papers().apply(found == null ? List.of() : written.getOrDefault(found, List.of()));
        var report = papers.report();
        var letter = papers.letter();
        if (report != null) {
            reports.add(new Owned(ending.run().userId(), report));
            if (mailTo != null && letter != null) {
                mails.add(letter.apply(mailTo));
            }
        }
    }
}
