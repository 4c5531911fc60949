package dev.chronos.sharing.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.access.Role;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A calendar as one person sees it.
 *
 * @param isSubscribed it mirrors a calendar from outside
 * @param role name of the person's strongest {@link Role}
 * @param myRights the operations that the person may do
 * @param owner null for who only knows when its time is taken
 * @param state {@code OWNED}, or for a shared one {@code NEW}, {@code ACCEPTED}, {@code HIDDEN}
 */
@JsonInclude
public record CalendarView(
        String id,
        String name,
        @Nullable String description,
        String color,
        @Nullable String icon,
        @Nullable String timezone,
        boolean isDefault,
        boolean isPublic,
        boolean isArchived,
        boolean isSubscribed,
        String role,
        List<String> myRights,
        String state,
        @Nullable Person owner,
        Access access,
        long aclVersion,
        long contentVersion) {

    /** Somebody else: never with an address. */
    public record Person(String id, @JsonInclude @Nullable String name) {}

    /**
     * Through what the person has the role.
     *
     * @param sources names of {@link dev.chronos.sharing.access.Source.Kind}, the strongest first
     * @param until when it ends; null: never
     */
    public record Access(
            List<String> sources, @JsonInclude @Nullable Instant until) {}

    static CalendarView of(Facts facts, Row row) {
        var role = Objects.requireNonNull(facts.role(), "only what the policy opened is shown");
        var owned = role == Role.OWNER;
        // Who only knows when its time is taken is told no more than what to call it.
        var shown = role != Role.FREE_BUSY;
        var color = row.getString("prefColor");
        return new CalendarView(
                facts.calendarId(),
                row.getString("name"),
                shown ? row.getString("description") : null,
                color == null ? row.getString("color") : color,
                shown ? row.getString("icon") : null,
                shown ? row.getString("timezone") : null,
                // A default calendar is its owner's default, nobody else's.
                owned && row.getBoolean("isDefault"),
                shown && row.getBoolean("isPublic"),
                shown && facts.state().archived(),
                facts.state().subscribed(),
                role.name(),
                Policy.rights(facts.roles()),
                owned ? "OWNED" : row.getString("state"),
                shown ? new Person(facts.ownerId(), row.getString("ownerName")) : null,
                new Access(
                        facts.sources().stream()
                                .map(source -> source.kind().name())
                                .toList(),
                        facts.until()),
                facts.aclVersion(),
                facts.contentVersion());
    }
}
