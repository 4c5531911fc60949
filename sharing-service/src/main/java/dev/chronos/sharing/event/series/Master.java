package dev.chronos.sharing.event.series;

import dev.chronos.sharing.event.draft.Content;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A series as its rows hold it.
 *
 * @param content of the row of the series; it has a rule
 * @param lastStart no occurrence starts after it; null: only the rule decides
 */
public record Master(Content content, @Nullable Instant lastStart, Exceptions exceptions) {

    /** What the rule says. */
    public Series series() {
        return new Series(content.times(), Objects.requireNonNull(content.rule()), lastStart);
    }

    /** The row that stands for an occurrence; null: the rule itself does. */
    public @Nullable String rowAt(Instant start) {
        return exceptions.rows().entrySet().stream()
                .filter(row -> row.getValue().equals(start))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElse(null);
    }

    /** @throws ProblemException 404 when nothing takes place then */
    void require(Instant start, boolean byRule) {
        var taken = rowAt(start) != null;
        var ruled = (taken || !exceptions.excluded().contains(start)) && series().has(start);
        if (!ruled && (byRule || !taken)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "The series has no occurrence that starts then.");
        }
    }
}
