package dev.chronos.sharing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code http-oracle.csv}: written by hand from the specification, and not from the table that the service reads. */
final class HttpOracle {
    private HttpOracle() {}

    static List<Line> read() {
        try (var file = Objects.requireNonNull(HttpOracle.class.getResourceAsStream("/access/http-oracle.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(HttpOracle::line)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Line line(String text) {
        var cells = text.split("\\|", -1);
        var request = cells[1].strip().split(" ", 2);
        var statuses = cells[3].strip().split(" +");
        var expected = new EnumMap<Person, Integer>(Person.class);
        for (var person : Person.values()) {
            expected.put(person, Integer.valueOf(statuses[person.ordinal()]));
        }
        return new Line(cells[0].strip(), request[0], request[1], cells[2].strip(), expected);
    }

    /**
     * One request, and what each person gets for it.
     *
     * @param path below the calendar, with names of what {@link Room} has in braces
     * @param body JSON, {@code ics} for a small file, or empty
     */
    record Line(String operation, String method, String path, String body, Map<Person, Integer> expected) {
        @Override
        public String toString() {
            return method + " " + path + (body.isEmpty() ? "" : " " + body);
        }
    }
}
