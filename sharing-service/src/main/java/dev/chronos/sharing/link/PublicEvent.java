package dev.chronos.sharing.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chronos.sharing.agenda.Sight.Seen;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence as a page without sign-in shows it. No id of anything in here, nobody's name.
 *
 * @param id opaque, and another one for each link
 * @param startDate first local day of an all-day occurrence; null for others
 * @param endDate local day after its last
 * @param masked true: only that the time is taken
 */
@JsonInclude
public record PublicEvent(
        String id,
        Instant start,
        Instant end,
        boolean allDay,
        @Nullable String startDate,
        @Nullable String endDate,
        boolean isBusy,
        String title,
        @Nullable String description,
        @Nullable String location,
        @Nullable String status,
        List<String> categories,
        boolean masked) {

    static PublicEvent of(Seen seen) {
        var times = seen.times();
        var event = seen.whole();
        return new PublicEvent(
                seen.id(),
                times.start(),
                times.end(),
                times.allDay(),
                times.allDay() ? times.firstDay().toString() : null,
                times.allDay() ? times.afterLastDay().toString() : null,
                seen.taken(),
                event == null ? "Busy" : event.words().title(),
                event == null ? null : event.words().description(),
                event == null ? null : event.words().location(),
                event == null ? null : event.status(),
                event == null ? List.of() : event.words().categories(),
                event == null);
    }
}
