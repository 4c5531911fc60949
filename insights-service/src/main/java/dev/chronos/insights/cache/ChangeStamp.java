package dev.chronos.insights.cache;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Short texts that are other ones after any change of the rows that a user's answers come from, whoever wrote them. They
 * are asked for before the rows are read: so an answer never stands under a stamp that is newer than itself.
 */
@ApplicationScoped
public class ChangeStamp {
    private static final String STAMP = """
            select md5(concat_ws('|',
                (select concat(u."updatedAt", u."timezone", u."locale", u."timeFormat", u."weekStartsOn", u."preferences")
                    from "users" u where u."id" = $1),
                (select concat(count(*), max(c."updatedAt"), count(c."deletedAt")) from "calendars" c where c."userId" = $1),
                (select concat(count(*), max(e."updatedAt"), count(e."deletedAt")) from "events" e where e."userId" = $1),
                (select concat(count(*), max(a."updatedAt"), max(e."updatedAt"), count(e."deletedAt"), min(a."status"::text))
                    from "event_attendees" a cross join lateral (
                    select e."updatedAt", e."deletedAt" from "events" e where e."id" = a."eventId" offset 0) e
                    where a."userId" = $1 or lower(a."email") = (select lower("email") from "users" where "id" = $1)),
                (select concat(count(*), max(t."updatedAt"), count(t."deletedAt")) from "tasks" t where t."userId" = $1),
                (select concat(count(*), max(f."updatedAt")) from "focus_sessions" f where f."userId" = $1),
                (select concat(count(*), max(g."updatedAt")) from "goals" g where g."userId" = $1),
                (select concat(count(*), max(h."updatedAt")) from "habits" h where h."userId" = $1),
                (select concat(count(*), max(l."createdAt")) from "habit_logs" l join "habits" h on h."id" = l."habitId"
                    where h."userId" = $1),
                m."dismissed"
            )) as "evidence",
            md5(concat_ws('|', m."marked", m."foreign", m."foreignChanged",
                (select concat(count(*), max(r."updatedAt")) from "report_runs" r where r."userId" = $1))) as "marks"
            from (
                select sum(hashtextextended(i."id", 0)) filter (where i."isDismissed") as "dismissed",
                    sum(hashtextextended(concat(i."id", i."isRead", i."actionTaken", i."actionTakenAt"), 0))
                        filter (where i."isRead" or i."actionTaken" is not null) as "marked",
                    count(*) filter (where left(i."id", 4) <> 'ins_') as "foreign",
                    sum(extract(epoch from i."updatedAt")) filter (where left(i."id", 4) <> 'ins_') as "foreignChanged"
                from "insights" i where i."userId" = $1) m""";

    /** One lookup for each event of the user: far more than all of the rest. */
    private static final String GUESTS = """
            select concat(count(*), '-', extract(epoch from max(a."updatedAt"))) as "guests"
            from "events" e cross join lateral (
                select a."updatedAt" from "event_attendees" a where a."eventId" = e."id" offset 0) a
            where e."userId" = $1""";

    private final Pool database;

    ChangeStamp(Pool database) {
        this.database = database;
    }

    /**
     * The state of a user's rows.
     *
     * @param evidence of what findings are made from, dismissals among it
     * @param marks of what a list shows beside findings: read and acted on, reports, rows of the web app
     */
    public record Stamp(String evidence, String marks) {
        /** With what the guests of the user's events have answered. */
        Stamp with(String guests) {
            return new Stamp(evidence + guests, marks);
        }
    }

    /** The state of the user's rows now, all but the answers of the user's guests. */
    public Uni<Stamp> of(String userId) {
        return database.preparedQuery(STAMP)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next())
                .map(row -> new Stamp(row.getString("evidence"), row.getString("marks")));
    }

    /** The state of the answers of the user's guests now. */
    Uni<String> guests(String userId) {
        return database.preparedQuery(GUESTS)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next().getString("guests"));
    }
}
