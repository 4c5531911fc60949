package dev.chronos.sharing.agenda;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.agenda.AgendaRepository.Place;
import dev.chronos.sharing.ical.write.CalendarText;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The text of a whole calendar for one viewer, some hundred rows at a time: however large it is, little of it is held.
 * Access is looked at before every piece, so a text stops where a right ends.
 */
@ApplicationScoped
public class AgendaText {
    /** For so long before today, in years, taken times behind hidden events are told. */
    public static final int YEARS_BACK = 1;

    /** And for so long after it. */
    public static final int YEARS_AHEAD = 2;

    /** How often a reader of a feed should ask again: asking costs next to nothing while nothing changes. */
    private static final Duration REFRESH = Duration.ofMinutes(15);

    private final AgendaRepository agenda;
    private final Clock clock;

    AgendaText(AgendaRepository agenda, Clock clock) {
        this.agenda = agenda;
        this.clock = clock;
    }

    /** As iCalendar. */
    public Multi<byte[]> calendar(Reading reading, State state) {
        var text = new CalendarText(clock.instant());
        var horizon = horizon();
        var head = agenda.zones(reading.viewer()).map(guarded -> {
            var opened = Policy.open(guarded, reading.operation());
            var sight = new Sight(opened.grant(), reading.viewer(), false);
            var uses = opened.data().stream()
                    .filter(use -> sight.isWhole(use.visibility(), use.userId()))
                    .map(AgendaRepository.KindOfUse::use)
                    .toList();
            return text.head(state.head(reading.file() ? null : REFRESH), uses);
        });
        var events = pieces(reading, (sight, row) -> sight.write(text, row, horizon.from(), horizon.to()), text::take);
        return Multi.createBy()
                .concatenating()
                .streams(head.toMulti(), events, Multi.createFrom().item(text::end));
    }

    /** In a form of the caller's: each row is handed over, then what came of the rows is taken. */
    public Multi<byte[]> pieces(Reading reading, BiConsumer<Sight, AgendaRow> write, Supplier<byte[]> take) {
        return Multi.createBy()
                .repeating()
                .uni(
                        Position::new,
                        position -> agenda.after(reading.viewer(), position.place, reading.file())
                                // Writing hundreds of series takes longer than an event loop may be kept.
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(guarded -> {
                                    var opened = Policy.open(guarded, reading.operation());
                                    var sight = new Sight(opened.grant(), reading.viewer(), reading.file());
                                    opened.data().forEach(row -> write.accept(sight, row));
                                    return piece(opened.data(), position, take.get());
                                }))
                .whilst(Piece::more)
                .map(Piece::text);
    }

    /** For which taken times are told. */
    public Horizon horizon() {
        var today = clock.instant().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
        return new Horizon(
                today.minusYears(YEARS_BACK).toInstant(),
                today.plusYears(YEARS_AHEAD).toInstant());
    }

    private static Piece piece(List<AgendaRow> rows, Position position, byte[] text) {
        if (!rows.isEmpty()) {
            position.place = Place.after(rows.get(rows.size() - 1));
        }
        return new Piece(text, rows.size() == AgendaRepository.CHUNK);
    }

    /**
     * Who reads what for.
     *
     * @param operation what the policy must allow
     * @param file true: a file to keep, with guests and alarms; false: a feed
     */
    public record Reading(Viewer viewer, Operation operation, boolean file) {}

    /** A range of time. */
    public record Horizon(Instant from, Instant to) {}

    /** How far a text has come. */
    private static final class Position {
        private Place place = Place.FIRST;
    }

    private record Piece(byte[] text, boolean more) {}
}
