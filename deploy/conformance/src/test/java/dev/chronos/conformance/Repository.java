package dev.chronos.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The repository as files. */
final class Repository {
    /** Its top folder; Maven runs the tests in the folder of the module. */
    static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();

    static final List<String> SERVICES = List.of("sharing-service", "insights-service", "presence-service", "gateway");

    private static final Set<String> MADE = Set.of("target", "node_modules", "dist", ".git", ".chronos", ".quinoa");

    private Repository() {}

    static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** All files below a folder that somebody wrote, as opposed to what a build made. */
    static List<Path> sources(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> Stream.iterate(file, step -> step != null, Path::getParent)
                            .noneMatch(step -> step.getFileName() != null
                                    && MADE.contains(step.getFileName().toString())))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
