package dev.chronos.sharing.agenda;

import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.ical.write.ZoneUse;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads calendars for viewers of every kind: each statement finds out anew what the viewer may see. */
@ApplicationScoped
public class AgendaRepository {
    /** More rows than this in one range are refused, not cut silently. */
    public static final int MAX_ROWS = 20_000;

    static final int CHUNK = 500;

    private final Pool database;

    AgendaRepository(Pool database) {
        this.database = database;
    }

    /** The calendar without its events; an empty list when there is none. */
    public Uni<Guarded<List<State>>> state(Viewer viewer) {
        return database.preparedQuery(viewer.statement(AgendaSql.STATE))
                .execute(viewer.with())
                .map(rows -> guarded(rows, "name", State::of));
    }

    /** At most one row more than {@link #MAX_ROWS}, without guests. */
    public Uni<Guarded<List<AgendaRow>>> range(Viewer viewer, Instant from, Instant to) {
        return database.preparedQuery(viewer.statement(AgendaSql.RANGE))
                .execute(viewer.with(false, utc(from), utc(to), (long) MAX_ROWS + 1))
                .map(rows -> guarded(rows, "id", AgendaRow::of));
    }

    /** The next rows after a place, in the order of their start. */
    Uni<Guarded<List<AgendaRow>>> after(Viewer viewer, Place place, boolean guests) {
        return database.preparedQuery(viewer.statement(AgendaSql.CHUNK))
                .execute(viewer.with(guests, utc(place.start()), place.id(), (long) CHUNK))
                .map(rows -> guarded(rows, "id", AgendaRow::of));
    }

    /** The zones in use, by the kind of event that uses them. */
    Uni<Guarded<List<KindOfUse>>> zones(Viewer viewer) {
        return database.preparedQuery(viewer.statement(AgendaSql.ZONES))
                .execute(viewer.with())
                .map(rows -> guarded(rows, "timezone", KindOfUse::of));
    }

    /** @param key a column that has a value wherever there is data beside the facts */
    private static <T> Guarded<List<T>> guarded(RowSet<Row> rows, String key, Function<Row, T> read) {
        @Nullable Facts facts = null;
        var data = new ArrayList<T>(rows.size());
        for (var row : rows) {
            facts = facts == null ? Facts.of(row) : facts;
            if (row.getString(key) != null) {
                data.add(read.apply(row));
            }
        }
        return Guarded.of(facts, data);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A place in the order of events. */
    record Place(Instant start, String id) {
        /** Before the first one that can be written. */
        static final Place FIRST = new Place(Instant.parse("0001-01-01T00:00:00Z"), "");

        static Place after(AgendaRow row) {
            return new Place(row.entry().times().start(), row.id());
        }
    }

    /** A zone, used by events of one visibility and creator. */
    record KindOfUse(String visibility, String userId, ZoneUse use) {
        static KindOfUse of(Row row) {
            return new KindOfUse(
                    row.getString("visibility"),
                    row.getString("userId"),
                    new ZoneUse(
                            Columns.zone(row.getString("timezone")),
                            Columns.utc(row.getLocalDateTime("from")),
                            Columns.orNull(row.getLocalDateTime("to"))));
        }
    }
}
