package dev.chronos.sharing.freebusy;

import dev.chronos.sharing.event.TimeRange;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question for the taken times of people.
 *
 * @param from an instant, or a date in the caller's zone; null: the start of the current week
 * @param to the same, exclusive; null: seven days later
 */
record FreeBusyQuery(
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Size(max = 300) String> emails,
        @Nullable String from,
        @Nullable String to) {
    private static final Duration MOST = Duration.ofDays(62).plusHours(2);

    /** Many calendars are read for it, so the range is shorter than that of one. */
    TimeRange bounded(TimeRange wanted) {
        if (Duration.between(wanted.from(), wanted.to()).compareTo(MOST) > 0) {
            var detail = "A range over people has at most 62 days.";
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, detail, List.of(new FieldError("/to", "range-too-long", detail)));
        }
        return wanted;
    }
}
