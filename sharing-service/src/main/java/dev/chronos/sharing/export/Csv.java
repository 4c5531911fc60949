package dev.chronos.sharing.export;

import dev.chronos.sharing.agenda.AgendaRow;
import dev.chronos.sharing.agenda.AgendaText.Horizon;
import dev.chronos.sharing.agenda.Sight;
import dev.chronos.sharing.ical.text.Text;
import dev.chronos.sharing.ical.write.Entry;
import dev.chronos.sharing.ical.write.Times;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table of events (RFC 4180), one line for each row that may be seen whole and for each taken time behind the others. */
final class Csv {
    private static final List<String> NAMES = List.of(
            "title",
            "start",
            "end",
            "allDay",
            "timezone",
            "recurrence",
            "location",
            "description",
            "status",
            "visibility",
            "busy",
            "categories",
            "url");

    /** What a spreadsheet takes for the beginning of a formula, in full width too. */
    private static final String FORMULA = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    private final Horizon horizon;
    private final StringBuilder out = new StringBuilder();

    Csv(Horizon horizon) {
        this.horizon = horizon;
        line(NAMES.stream());
    }

    void add(Sight sight, AgendaRow row) {
        var whole = sight.whole(row);
        if (whole != null) {
            add(whole);
            return;
        }
        for (var seen : sight.seen(row, horizon.from(), horizon.to())) {
            var times = seen.times();
            line(Stream.concat(
                    Stream.of("Busy", start(times), end(times), String.valueOf(times.allDay())),
                    Stream.of("", "", "", "", "", "", "true", "", "")));
        }
    }

    /** The lines since the last time. */
    byte[] take() {
        var bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        out.setLength(0);
        return bytes;
    }

    private void add(Entry entry) {
        var words = entry.words();
        var times = entry.times();
        line(Stream.of(
                words.title(),
                start(times),
                end(times),
                String.valueOf(times.allDay()),
                times.zone().getId(),
                entry.repeats() == null ? null : entry.repeats().rule(),
                words.location(),
                words.description(),
                entry.status(),
                entry.visibility(),
                String.valueOf(entry.busy()),
                String.join("; ", words.categories()),
                words.url()));
    }

    private static String start(Times times) {
        return times.allDay() ? times.firstDay().toString() : times.start().toString();
    }

    private static String end(Times times) {
        return times.allDay() ? times.afterLastDay().toString() : times.end().toString();
    }

    private void line(Stream<@Nullable String> cells) {
        out.append(cells.map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    /** A text that could be a formula gets an apostrophe in front, which spreadsheets show as the text that it is. */
    static String cell(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        var plain = Text.plain(value);
        var first = plain.stripLeading();
        var formula =
                !first.isEmpty() && FORMULA.indexOf(first.charAt(0)) >= 0 || FORMULA.indexOf(value.charAt(0)) >= 0;
        var safe = formula ? "'" + plain : plain;
        var quoted = safe.chars().anyMatch(at -> at == '"' || at == ',' || at == '\n' || at == ';');
        return quoted || !safe.equals(safe.strip()) ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
