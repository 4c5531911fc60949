package dev.chronos.sharing.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables beside this package: comma-separated, a heading first, no quoting. */
final class Table {
    private Table() {}

    /** The lines after the heading, each with all its cells. */
    static List<List<String>> read(String name) {
        try (var stream = Table.class.getResourceAsStream("/access/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
