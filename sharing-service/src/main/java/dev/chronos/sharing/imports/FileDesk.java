package dev.chronos.sharing.imports;

import dev.chronos.sharing.ical.read.CalendarReader;
import dev.chronos.sharing.ical.read.ImportedCalendar;
import dev.chronos.sharing.ical.text.FileRefused;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where files are read: on threads of its own, few of them, so that files can take neither the event loop nor the workers
 * of other requests. A short queue; whoever comes when it is full is asked to come again.
 */
@ApplicationScoped
class FileDesk {
    private static final int THREADS = 2;
    private static final int PLACES = 16;

    private final WorkerExecutor readers;
    private final AtomicInteger inside = new AtomicInteger();

    FileDesk(Vertx vertx) {
        readers = vertx.createSharedWorkerExecutor("chronos-import", THREADS);
    }

    /** Fails with a problem when there is no calendar in the bytes. */
    Uni<ImportedCalendar> read(byte[] file, @Nullable Charset charset, ZoneId calendarZone, ZoneId userZone) {
        return Uni.createFrom().deferred(() -> {
            if (inside.incrementAndGet() > PLACES) {
                inside.decrementAndGet();
                return Uni.createFrom()
                        .failure(new ProblemException(
                                ProblemType.UNAVAILABLE, "Many files are being imported. Try again in a moment."));
            }
            return readers.executeBlocking(() -> CalendarReader.read(file, charset, calendarZone, userZone), false)
                    .onFailure(FileRefused.class)
                    .transform(FileDesk::refused)
                    .onTermination()
                    .invoke(inside::decrementAndGet);
        });
    }

    private static ProblemException refused(Throwable refused) {
        return new ProblemException(ProblemType.NOT_A_CALENDAR, String.valueOf(refused.getMessage()));
    }
}
