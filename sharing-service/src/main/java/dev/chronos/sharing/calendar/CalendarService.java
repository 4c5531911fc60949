package dev.chronos.sharing.calendar;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.change.ChangeChannel;
import dev.chronos.sharing.change.ChangeChannel.Kind;
import dev.chronos.sharing.change.Changes;
import dev.chronos.sharing.change.Changes.Entry;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Changes and deletes calendars: each in one transaction with all that others learn of it by, told after commit. */
@ApplicationScoped
class CalendarService {
    private final Pool database;
    private final AccessRepository access;
    private final CalendarRepository calendars;
    private final Changes changes;
    private final ChangeChannel channel;

    CalendarService(
            Pool database,
            AccessRepository access,
            CalendarRepository calendars,
            Changes changes,
            ChangeChannel channel) {
        this.database = database;
        this.access = access;
        this.calendars = calendars;
        this.changes = changes;
        this.channel = channel;
    }

    /** Sets what the change names. A change that changes nothing leaves no trace. */
    Uni<Void> change(String calendarId, String actorId, CalendarChange change) {
        return database.withTransaction(transaction -> access.lock(transaction, calendarId, actorId)
                        .map(facts -> {
                            change.operations().forEach(operation -> Policy.grant(facts, operation));
                            return Policy.grant(facts, Operation.CALENDAR_READ);
                        })
                        .chain(grant -> calendars
                                .settings(transaction, grant)
                                .chain(old -> set(transaction, grant, old, change.of(old)))))
                .call(version -> tell(calendarId, version, Kind.CHANGED))
                .replaceWithVoid();
    }

    /** Nobody sees it any more. */
    Uni<Void> delete(String calendarId, String actorId) {
        return database.withTransaction(transaction -> access.lock(transaction, calendarId, actorId)
                        .map(facts -> Policy.grant(facts, Operation.CALENDAR_DELETE))
                        .chain(grant ->
                                calendars.settings(transaction, grant).chain(old -> delete(transaction, grant, old))))
                .call(version -> tell(calendarId, version, Kind.REVOKED))
                .replaceWithVoid();
    }

    private Uni<@Nullable Long> set(
            SqlConnection transaction, Granted grant, CalendarSettings old, CalendarSettings wanted) {
        if (old.equals(wanted)) {
            return Uni.createFrom().nullItem();
        }
        var entry = Entry.of(
                grant.actorId(), grant.calendarId(), "calendar.changed", old.unlike(wanted), wanted.unlike(old));
        return calendars
                .update(transaction, grant, wanted)
                .invoke(free -> {
                    if (!free) {
                        throw new ProblemException(
                                ProblemType.NAME_TAKEN, "The owner has a calendar of this name. Choose another one.");
                    }
                })
                .chain(() -> changes.log(transaction, entry))
                .chain(() -> changes.bumpAcl(transaction, grant.calendarId()));
    }

    private Uni<Long> delete(SqlConnection transaction, Granted grant, CalendarSettings old) {
        if (old.isDefault()) {
            throw new ProblemException(
                    ProblemType.DEFAULT_CALENDAR, "Every person has a default calendar; this one is yours.");
        }
        var entry = Entry.of(grant.actorId(), grant.calendarId(), "calendar.deleted", old.json(), null);
        return calendars
                .delete(transaction, grant)
                .chain(() -> changes.log(transaction, entry))
                .chain(() -> changes.bumpAcl(transaction, grant.calendarId()));
    }

    private Uni<Void> tell(String calendarId, @Nullable Long version, Kind kind) {
        return version == null ? Uni.createFrom().voidItem() : channel.accessChanged(calendarId, null, version, kind);
    }
}
