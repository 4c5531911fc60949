package dev.chronos.insights.cache;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** A short text that is another one after any change of the rows that a user's answers come from, whoever wrote them. */
@ApplicationScoped
public class ChangeStamp {
    private static final String SQL = """
            select md5(concat_ws('|',
                (select concat(u."updatedAt", u."timezone", u."locale", u."timeFormat", u."weekStartsOn", u."preferences") from "users" u where u."id" = $1),
                (select concat(count(*), max(c."updatedAt"), count(c."deletedAt")) from "calendars" c where c."userId" = $1),
                (select concat(count(*), max(e."updatedAt"), count(e."deletedAt")) from "events" e where e."userId" = $1),
                (select concat(count(*), max(a."updatedAt"), max(e."updatedAt"), count(e."deletedAt"), min(a."status"::text))
                    from "event_attendees" a cross join lateral (
                    select e."updatedAt", e."deletedAt" from "events" e where e."id" = a."eventId" offset 0) e
                    where a."userId" = $1 or lower(a."email") = (select lower("email") from "users" where "id" = $1)),
                (select concat(count(*), max(a."updatedAt")) from "events" e cross join lateral (
                    select a."updatedAt" from "event_attendees" a where a."eventId" = e."id" offset 0) a
                    where e."userId" = $1),
                (select concat(count(*), max(t."updatedAt"), count(t."deletedAt")) from "tasks" t where t."userId" = $1),
                (select concat(count(*), max(f."updatedAt")) from "focus_sessions" f where f."userId" = $1),
                (select concat(count(*), max(g."updatedAt")) from "goals" g where g."userId" = $1),
                (select concat(count(*), max(h."updatedAt")) from "habits" h where h."userId" = $1),
                (select concat(count(*), max(l."createdAt")) from "habit_logs" l join "habits" h on h."id" = l."habitId"
                    where h."userId" = $1)
            )) as "stamp\"""";

    private final Pool database;

    ChangeStamp(Pool database) {
        this.database = database;
    }

    /** The state of the user's rows now. */
    public Uni<String> of(String userId) {
        return database.preparedQuery(SQL)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next().getString("stamp"));
    }
}
