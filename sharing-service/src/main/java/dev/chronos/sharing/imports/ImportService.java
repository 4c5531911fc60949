package dev.chronos.sharing.imports;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.change.ChangeChannel;
import dev.chronos.sharing.change.Changes;
import dev.chronos.sharing.change.Changes.Entry;
import dev.chronos.sharing.change.Changes.Source;
import dev.chronos.sharing.ical.read.ImportedCalendar;
import dev.chronos.sharing.ical.read.ImportedEvent;
import dev.chronos.sharing.ical.read.ImportedTask;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The import, in one transaction: all of the file that can be read, or nothing. It never mails anybody. */
@ApplicationScoped
class ImportService {
    private final Pool database;
    private final AccessRepository access;
    private final ImportRepository imports;
    private final Changes changes;
    private final ChangeChannel channel;
    private final FileDesk desk;

    ImportService(
            Pool database,
            AccessRepository access,
            ImportRepository imports,
            Changes changes,
            ChangeChannel channel,
            FileDesk desk) {
        this.database = database;
        this.access = access;
        this.imports = imports;
        this.changes = changes;
        this.channel = channel;
        this.desk = desk;
    }

    /** @param charset that the sender named; null: UTF-8 */
    Uni<ImportResult> run(String calendarId, String actorId, byte[] body, @Nullable Charset charset) {
        // Who may not import does not make us read the file.
        return access.facts(calendarId, actorId)
                .map(facts -> Policy.grant(facts, Operation.CALENDAR_IMPORT))
                .chain(grant -> database.withConnection(connection -> imports.home(connection, grant)))
                .chain(home -> desk.read(body, charset, home.calendar(), home.user()))
                .chain(file -> database.withTransaction(transaction -> write(transaction, calendarId, actorId, file)))
                .call(this::tell)
                .map(Outcome::result);
    }

    /** The lock on the calendar's row makes imports into one calendar follow one another. */
    private Uni<Outcome> write(SqlConnection transaction, String calendarId, String actorId, ImportedCalendar file) {
        return access.lock(transaction, calendarId, actorId)
                .map(facts -> Policy.grant(facts, Operation.CALENDAR_IMPORT))
                .chain(grant -> plan(transaction, grant, file))
                .call(plans -> imports.writeEvents(transaction, plans.grant(), plans.events()))
                .call(plans -> imports.writeTasks(transaction, plans.grant(), plans.tasks()))
                .chain(plans -> finish(transaction, plans, plans.result(file)));
    }

    private Uni<Plans> plan(SqlConnection transaction, Granted grant, ImportedCalendar file) {
        var eventUids =
                file.events().stream().map(ImportedEvent::uid).distinct().toList();
        var taskUids = file.tasks().stream().map(ImportedTask::uid).toList();
        return imports.events(transaction, grant, eventUids)
                .map(stored -> ImportPlan.events(file.events(), stored))
                .chain(events -> imports.tasks(transaction, grant, taskUids)
                        .map(stored -> new Plans(grant, events, ImportPlan.tasks(file.tasks(), stored))));
    }

    private Uni<Outcome> finish(SqlConnection transaction, Plans plans, ImportResult result) {
        var grant = plans.grant();
        if (!result.changedAnything()) {
            return Uni.createFrom().item(new Outcome(grant, result, 0, List.of()));
        }
        var summary = new JsonObject()
                .put("source", "icalendar")
                .put("added", result.added())
                .put("updated", result.updated());
        return imports.count(transaction, grant)
                .chain(() -> changes.log(transaction, imported(grant, summary)))
                .chain(() -> imports.audience(transaction, grant))
                .chain(audience -> changes.bumpContent(transaction, grant.calendarId())
                        .map(version -> new Outcome(grant, result, version, audience)));
    }

    /** After commit. */
    private Uni<Void> tell(Outcome outcome) {
        return outcome.result().changedAnything()
                ? channel.contentChanged(outcome.grant().calendarId(), outcome.version(), outcome.audience())
                : Uni.createFrom().voidItem();
    }

    private record Plans(Granted grant, ImportPlan<ImportedEvent> events, ImportPlan<ImportedTask> tasks) {
        ImportResult result(ImportedCalendar file) {
            return ImportResult.of(events.counts(), tasks.counts(), file.skipped(), file.warnings());
        }
    }

    private record Outcome(Granted grant, ImportResult result, long version, List<String> audience) {}

    private static Entry imported(Granted grant, JsonObject summary) {
        return new Entry(grant.actorId(), grant.calendarId(), "calendar.imported", null, null, summary, Source.IMPORT);
    }
}
