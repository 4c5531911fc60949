package dev.chronos.sharing.access;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the policy knows of one person and one calendar, read in one statement with the data that it guards.
 *
 * @param calendarId the calendar; it exists and neither it nor its owner is deleted
 * @param actorId the person
 * @param ownerId who has the calendar
 * @param shared the permission of a share that has not ended; null without one
 * @param until when that share ends; null: never
 * @param archived true: nothing in it may change
 * @param aclVersion moves with every change of who may see it
 * @param contentVersion moves with every change of what it holds
 */
public record Facts(
        String calendarId,
        String actorId,
        String ownerId,
        @Nullable Role shared,
        @Nullable Instant until,
        boolean archived,
        long aclVersion,
        long contentVersion) {

    /**
     * Facts as a common table expression: {@code $1} is the calendar, {@code $2} the person, the clock the database's.
     * It has one row when the calendar exists for anybody at all, whatever the person's role; a read joins it under
     * {@link #READABLE}, so that check and data come from one snapshot.
     */
    public static final String SQL = """
            "facts" as (
                select c."id" as "factCalendarId", c."userId" as "factOwnerId", c."isArchived" as "factArchived",
                       s."permission"::text as "factPermission", s."expiresAt" as "factUntil", $2::text as "factActorId",
                       coalesce(a."aclVersion", 0) as "factAclVersion", coalesce(a."contentVersion", 0) as "factContentVersion"
                from "calendars" c
                join "users" o on o."id" = c."userId" and o."deletedAt" is null
                left join "calendar_shares" s on s."calendarId" = c."id" and s."sharedWithId" = $2
                    and (s."expiresAt" is null or s."expiresAt" > now() at time zone 'UTC')
                left join "calendar_acl" a on a."calendarId" = c."id"
                where c."id" = $1 and c."deletedAt" is null
            )
            """;

    /** Holds for a row of {@code "facts"} when the person has any role at all. */
    public static final String READABLE = "(\"factOwnerId\" = \"factActorId\" or \"factPermission\" is not null)";

    /** The facts in a row of a query that starts with {@link #SQL} and selects all its columns. */
    public static Facts of(Row row) {
        var permission = row.getString("factPermission");
        var until = row.getLocalDateTime("factUntil");
        return new Facts(
                row.getString("factCalendarId"),
                row.getString("factActorId"),
                row.getString("factOwnerId"),
                permission == null ? null : Role.valueOf(permission),
                until == null ? null : until.toInstant(ZoneOffset.UTC),
                row.getBoolean("factArchived"),
                row.getLong("factAclVersion"),
                row.getLong("factContentVersion"));
    }

    /** What the person is to the calendar; null: a stranger. A share can make nobody the owner: OWNER in it means ADMIN. */
    public @Nullable Role role() {
        if (ownerId.equals(actorId)) {
            return Role.OWNER;
        }
        return shared == Role.OWNER ? Role.ADMIN : shared;
    }
}
