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
 * @param role name of the person's {@link Role}
 * @param myRights the operations that the role may do
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
        String role,
        List<String> myRights,
        String state,
        Person owner,
        Access access,
        long aclVersion,
        long contentVersion) {

    /** Somebody else: never with an address. */
    public record Person(String id, @JsonInclude @Nullable String name) {}

    /**
     * Through what the person has the role.
     *
     * @param sources {@code OWNER} or {@code SHARE}
     * @param until when it ends; null: never
     */
    public record Access(
            List<String> sources, @JsonInclude @Nullable Instant until) {}

    static CalendarView of(Facts facts, Row row) {
        var role = Objects.requireNonNull(facts.role(), "only what the policy opened is shown");
        var owned = role == Role.OWNER;
        var color = row.getString("prefColor");
        return new CalendarView(
                facts.calendarId(),
                row.getString("name"),
                row.getString("description"),
                color == null ? row.getString("color") : color,
                row.getString("icon"),
                row.getString("timezone"),
                // A default calendar is its owner's default, nobody else's.
                owned && row.getBoolean("isDefault"),
                row.getBoolean("isPublic"),
                facts.archived(),
                role.name(),
                Policy.rights(role),
                owned ? "OWNED" : row.getString("state"),
                new Person(facts.ownerId(), row.getString("ownerName")),
                new Access(List.of(owned ? "OWNER" : "SHARE"), owned ? null : facts.until()),
                facts.aclVersion(),
                facts.contentVersion());
    }
}
