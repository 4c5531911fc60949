package dev.chronos.insights.schedule;

import dev.chronos.insights.activity.Utc;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claimed row of {@code report_runs}.
 *
 * @param fence whoever claims the row later has a higher one, and ours then writes nothing
 * @param mailBy no mail after this moment; null for none at all
 */
record Run(
        String id,
        String userId,
        String kind,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant mailBy,
        int attempts,
        int fence) {

    static Run of(Row row) {
        return new Run(
                row.getString("id"),
                row.getString("userId"),
                row.getString("kind"),
                Utc.required(row, "startsAt"),
                Utc.required(row, "endsAt"),
                Utc.optional(row, "mailBy"),
                row.getInteger("attempts"),
                row.getInteger("fence"));
    }

    /** Nobody twice in one list, and the weeks of a person in their order: each goes on from the one before. */
    static List<List<Run>> rounds(List<Run> runs) {
        var rounds = new ArrayList<List<Run>>();
        var weeks = new HashMap<String, Integer>();
        runs.stream()
                .sorted(Comparator.comparing(Run::startsAt).thenComparing(Run::id))
                .forEach(run -> {
                    var round = weeks.merge(run.userId, 1, Integer::sum) - 1;
                    if (round == rounds.size()) {
                        rounds.add(new ArrayList<>());
                    }
                    rounds.get(round).add(run);
                });
        return rounds;
    }
}
