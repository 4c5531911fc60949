package dev.chronos.sharing.agenda;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.ical.write.CalendarHead;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A calendar without its events: what it is called, and marks that move with every change of what is in it.
 *
 * @param marks number of events, and sum and latest of their times of change
 * @param token by which it was found; without an id for a person
 */
public record State(
        String name,
        @Nullable String description,
        String color,
        @Nullable String timezone,
        List<String> marks,
        UsedToken token) {

    /**
     * A token that is in use.
     *
     * @param accessCodeHash of the code that must be given too; null: none
     */
    public record UsedToken(
            @Nullable String id,
            @Nullable Instant lastUsedAt,
            @Nullable String accessCodeHash) {}

    static State of(Row row) {
        var marks = List.of(
                String.valueOf(row.getLong("rows")),
                String.valueOf(row.getString("sum")),
                String.valueOf(row.getLocalDateTime("latest")),
                String.valueOf(row.getLocalDateTime("categories")));
        return new State(
                row.getString("name"),
                row.getString("description"),
                row.getString("color"),
                row.getString("timezone"),
                marks,
                new UsedToken(
                        row.getString("tokenId"),
                        Columns.orNull(row.getLocalDateTime("lastUsedAt")),
                        row.getString("accessCodeHash")));
    }

    /** What its text says before the first event. */
    public CalendarHead head(@Nullable Duration refresh) {
        return new CalendarHead(name, description, color, timezone, refresh);
    }

    /**
     * All that the text for one viewer depends on, and nothing that changes without it.
     *
     * @param today the day, where times are told for a while only
     */
    public String basis(Granted grant, String key, @Nullable LocalDate today) {
        var facts = grant.facts();
        return String.join(
                "\n",
                key,
                facts.calendarId(),
                facts.actorId(),
                facts.roles().toString(),
                Long.toString(facts.aclVersion()),
                Long.toString(facts.contentVersion()),
                Objects.toString(today),
                color,
                Objects.toString(timezone),
                marks.toString(),
                name,
                Objects.toString(description));
    }
}
