package dev.chronos.insights.recurrence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The cases beside the tests; every file says where its expected dates come from. */
final class Corpus {
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private Corpus() {}

    /** One row of a file. */
    record Row(
            String file,
            String name,
            LocalDateTime first,
            ZoneId zone,
            String rule,
            Set<Instant> excluded,
            Instant from,
            Instant to,
            List<Instant> expected) {

        RecurringEvent event() {
            var start = first.atZone(zone).toInstant();
            return new RecurringEvent(start, Duration.ZERO, zone, false, rule, null, excluded, Set.of());
        }

        @Override
        public String toString() {
            return file + ": " + name + ": " + rule + " from " + first + " " + zone;
        }
    }

    static Stream<Row> rows() {
        return Stream.of("rfc5545", "families", "zones", "sampled").flatMap(Corpus::rows);
    }

    static Stream<Row> rows(String file) {
        return lines(file)
                .map(columns -> new Row(
                        file,
                        columns[0],
                        LocalDateTime.parse(columns[1], WALL),
                        ZoneId.of(columns[2]),
                        columns[3],
                        Set.copyOf(instants(columns[4])),
                        instant(columns[5]),
                        instant(columns[6]),
                        instants(columns[7])));
    }

    /** The columns of a file's rows, without its header. */
    static Stream<String[]> lines(String file) {
        try (var text = Corpus.class.getResourceAsStream("/recurrence/" + file + ".tsv")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Instant> instants(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split(",")).map(Corpus::instant).toList();
    }

    private static Instant instant(String text) {
        return LocalDateTime.parse(text.replace("Z", ""), WALL).toInstant(ZoneOffset.UTC);
    }
}
