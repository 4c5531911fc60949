package dev.chronos.sharing.freebusy;

import dev.chronos.sharing.event.TimeRange;
import dev.chronos.sharing.platform.time.Zones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose calendars a person may ask about. */
@ApplicationScoped
class FreeBusyRepository {
    private static final String HOME = "select \"timezone\", \"weekStartsOn\" from \"users\" where \"id\" = $1";

    /** Of people with this verified address, the calendars on which the caller holds a grant; what is public is no grant. */
    private static final String CALENDARS = """
            select w."email", c."id"
            from unnest($2::text[]) as w("email")
            join lateral (
                select min(u."id") as "id" from "users" u
                where lower(u."email") = w."email" and u."emailVerified" is not null and u."deletedAt" is null
                having count(*) = 1
            ) p on true
            join "calendars" c on c."userId" = p."id" and c."deletedAt" is null
            where c."userId" = $1
               or exists (select from "calendar_shares" s where s."calendarId" = c."id" and s."sharedWithId" = $1
                          and (s."expiresAt" is null or s."expiresAt" > now() at time zone 'UTC'))
               or exists (select from "calendar_busy_grants" b where b."calendarId" = c."id" and b."userId" = $1
                          and (b."expiresAt" is null or b."expiresAt" > now() at time zone 'UTC'))
            order by c."id" limit 200
            """;

    private final Pool database;

    FreeBusyRepository(Pool database) {
        this.database = database;
    }

    /** Where the days of a person begin; UTC where the web app wrote a zone that nobody knows. */
    Uni<Home> home(String userId) {
        return database.preparedQuery(HOME)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next())
                .map(row -> {
                    var zone = row.getString("timezone");
                    return new Home(
                            Zones.isKnown(zone) ? ZoneId.of(zone) : ZoneOffset.UTC, row.getInteger("weekStartsOn"));
                });
    }

    /** Ids of calendars by address, only of those that the caller may know of. */
    Uni<Map<String, List<String>>> calendars(String callerId, List<String> emails) {
        return database.preparedQuery(CALENDARS)
                .execute(Tuple.of(callerId, emails.toArray(String[]::new)))
                .map(rows -> {
                    var calendars = new LinkedHashMap<String, List<String>>();
                    rows.forEach(row -> calendars
                            .computeIfAbsent(row.getString("email"), email -> new ArrayList<>())
                            .add(row.getString("id")));
                    return calendars;
                });
    }

    /** A person's zone and first day of the week. */
    record Home(ZoneId zone, int weekStartsOn) {

        TimeRange range(@Nullable String from, @Nullable String to, Instant now) {
            return TimeRange.of(from, to, zone, weekStartsOn, now);
        }
    }
}
