package dev.chronos.sharing.event.change;

import dev.chronos.sharing.event.draft.Times;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of a series a change is about.
 *
 * @param reach of the change
 * @param occurrence as written: the start that an occurrence has by the rule; null: none is named
 */
record Scope(Reach reach, @Nullable String occurrence) {

    /** From one occurrence to all. */
    enum Reach {
        /** All occurrences, or the event that is no series. */
        ALL,
        /** One. */
        THIS,
        /** One and all after it. */
        FOLLOWING
    }

    static Scope of(@Nullable String scope, @Nullable String occurrence) {
        var reach = switch (scope == null ? "all" : scope) {
            case "all" -> Reach.ALL;
            case "this" -> Reach.THIS;
            case "following" -> Reach.FOLLOWING;
            default -> throw refusal(ProblemType.BAD_REQUEST, "scope", "invalid", "One of all, this and following.");
        };
        if (reach != Reach.ALL && occurrence == null) {
            throw refusal(ProblemType.UNPROCESSABLE, "occurrence", "notnull", "Say which occurrence is meant.");
        }
        return new Scope(reach, occurrence);
    }

    /** The occurrence as an instant; a date is the start of that day where the event takes place. Null for none. */
    @Nullable Instant start(Times times) {
        if (occurrence == null) {
            return null;
        }
        try {
            return occurrence.contains("T")
                    ? OffsetDateTime.parse(occurrence).toInstant()
                    : LocalDate.parse(occurrence).atStartOfDay(times.place()).toInstant();
        } catch (DateTimeException unreadable) {
            throw refusal(ProblemType.BAD_REQUEST, "occurrence", "time", "Write 2026-03-01T08:00:00Z or 2026-03-01.");
        }
    }

    /** @throws ProblemException 422 when the change is about a part of what has no parts */
    void requireWhole() {
        if (reach != Reach.ALL) {
            throw refusal(
                    ProblemType.UNPROCESSABLE,
                    "scope",
                    "not-a-series",
                    "Only a series has parts. Leave out the scope.");
        }
    }

    /** What the log says of it, beside the members: nothing when it is the whole event. */
    Map<String, @Nullable Object> noted(Map<String, @Nullable Object> members) {
        if (reach != Reach.ALL) {
            members.put("scope", reach.name().toLowerCase(Locale.ROOT));
            members.put("occurrence", occurrence);
        }
        return members;
    }

    private static ProblemException refusal(ProblemType type, String name, String code, String detail) {
        return new ProblemException(type, detail, List.of(new FieldError(name, code, detail)));
    }
}
