package dev.chronos.sharing.access;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the policy knows of one person and one calendar, read in one statement with the data that it guards.
 *
 * @param calendarId the calendar; it exists and neither it nor its owner is deleted
 * @param actorId the person; empty for somebody without a name, who can be a guest or hold a link
 * @param ownerId who has the calendar
 * @param sources why the person has any role, the strongest first; empty for a stranger
 * @param state what holds for everybody
 * @param aclVersion moves with every change of who may see it
 * @param contentVersion moves with every change of what it holds
 */
public record Facts(
        String calendarId,
        String actorId,
        String ownerId,
        List<Source> sources,
        State state,
        long aclVersion,
        long contentVersion) {

    /**
     * Facts as a common table expression: {@code $1} is the calendar, {@code $2} the person, the clock the database's.
     * It has one row when the calendar exists for anybody at all, whatever the person's role; a read joins it under
     * {@link #READABLE}, so that check and data come from one snapshot.
     */
    public static final String SQL = """
            "facts" as (
                select c."id" as "factCalendarId", c."userId" as "factOwnerId", $2::text as "factActorId",
                       s."permission"::text as "factPermission", s."expiresAt" as "factUntil",
                       b."id" is not null as "factBusy", b."expiresAt" as "factBusyUntil", false as "factLink",
                       c."isPublic" as "factPublic", c."isArchived" as "factArchived",
                       exists (select from "calendar_subscriptions" m where m."calendarId" = c."id") as "factSubscribed",
                       coalesce(a."aclVersion", 0) as "factAclVersion", coalesce(a."contentVersion", 0) as "factContentVersion"
                from "calendars" c
                join "users" o on o."id" = c."userId" and o."deletedAt" is null
                left join "calendar_shares" s on s."calendarId" = c."id" and s."sharedWithId" = $2
                    and (s."expiresAt" is null or s."expiresAt" > now() at time zone 'UTC')
                left join "calendar_busy_grants" b on b."calendarId" = c."id" and b."userId" = $2
                    and (b."expiresAt" is null or b."expiresAt" > now() at time zone 'UTC')
                left join "calendar_acl" a on a."calendarId" = c."id"
                where c."id" = $1 and c."deletedAt" is null
            )
            """;

    /**
     * The same for whoever holds a link: {@code $1} is the SHA-256 of its token. No row for one that has ended, was taken
     * back or never was.
     */
    public static final String LINK_SQL = """
            "facts" as (
                select c."id" as "factCalendarId", c."userId" as "factOwnerId", '' as "factActorId",
                       null::text as "factPermission", l."expiresAt" as "factUntil",
                       l."kind" = 'BUSY' as "factBusy", l."expiresAt" as "factBusyUntil", l."kind" = 'FULL' as "factLink",
                       false as "factPublic", c."isArchived" as "factArchived", false as "factSubscribed",
                       coalesce(a."aclVersion", 0) as "factAclVersion", coalesce(a."contentVersion", 0) as "factContentVersion"
                from "calendar_links" l
                join "calendars" c on c."id" = l."calendarId" and c."deletedAt" is null
                join "users" o on o."id" = c."userId" and o."deletedAt" is null
                left join "calendar_acl" a on a."calendarId" = c."id"
                where l."tokenHash" = $1 and l."revokedAt" is null
                    and (l."expiresAt" is null or l."expiresAt" > now() at time zone 'UTC')
            )
            """;

    /** Holds for a row of {@code "facts"} when the person has any role at all. */
    public static final String READABLE = "(\"factOwnerId\" = \"factActorId\" or \"factPermission\" is not null"
            + " or \"factBusy\" or \"factLink\" or \"factPublic\")";

    /** The facts in a row of a query that starts with {@link #SQL} and selects all its columns. */
    public static Facts of(Row row) {
        return new Facts(
                row.getString("factCalendarId"),
                row.getString("factActorId"),
                row.getString("factOwnerId"),
                sources(row),
                new State(row.getBoolean("factArchived"), row.getBoolean("factSubscribed")),
                row.getLong("factAclVersion"),
                row.getLong("factContentVersion"));
    }

    private static List<Source> sources(Row row) {
        var sources = new ArrayList<Source>();
        var until = utc(row.getLocalDateTime("factUntil"));
        if (row.getString("factOwnerId").equals(row.getString("factActorId"))) {
            sources.add(new Source(Source.Kind.OWNER, Role.OWNER, null));
        }
        var permission = row.getString("factPermission");
        if (permission != null) {
            // A share can make nobody the owner.
            var shared = Role.valueOf(permission);
            sources.add(new Source(Source.Kind.SHARE, shared == Role.OWNER ? Role.ADMIN : shared, until));
        }
        if (row.getBoolean("factLink")) {
            sources.add(new Source(Source.Kind.LINK, Role.LINK, until));
        }
        if (row.getBoolean("factPublic")) {
            sources.add(new Source(Source.Kind.PUBLIC, Role.GUEST, null));
        }
        if (row.getBoolean("factBusy")) {
            sources.add(new Source(Source.Kind.FREE_BUSY, Role.FREE_BUSY, utc(row.getLocalDateTime("factBusyUntil"))));
        }
        sources.sort(Comparator.comparing(Source::role).reversed());
        return List.copyOf(sources);
    }

    private static @Nullable Instant utc(@Nullable LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }

    /** The strongest role; null: a stranger. */
    public @Nullable Role role() {
        return sources.isEmpty() ? null : sources.get(0).role();
    }

    /** All roles, the strongest first. */
    public List<Role> roles() {
        return sources.stream().map(Source::role).toList();
    }

    /** When the strongest role ends; null: never, or there is none. */
    public @Nullable Instant until() {
        return sources.isEmpty() ? null : sources.get(0).until();
    }

    /**
     * What holds for everybody.
     *
     * @param archived nothing in it may change
     * @param subscribed it mirrors a calendar from outside, so its events change there only
     */
    public record State(boolean archived, boolean subscribed) {}
}
