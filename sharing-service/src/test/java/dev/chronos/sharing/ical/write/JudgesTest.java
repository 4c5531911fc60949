package dev.chronos.sharing.ical.write;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What other people's readers find in our files; the readers are in {@code src/test/judges}. */
class JudgesTest {
    private static final Path JUDGES = Path.of("src/test/judges");

    /** deploy/conformance hands the same files to the readers of Debian. */
    private static final Path FILES = Path.of("target/judges");

    static List<HardCalendars.Hard> calendars() {
        return HardCalendars.all().toList();
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void ical_js_finds_every_event_at_its_time(HardCalendars.Hard calendar) throws Exception {
        var found = judge("ical.js", calendar);

        assertThat(found.getInteger("events")).isEqualTo(calendar.events());
        assertThat(lines(found)).containsExactlyInAnyOrderElementsOf(calendar.occurrences());
    }

    /** It does not expand series, so of those only the moved occurrences are looked at; and it reads {@code \\\\n} wrongly. */
    @ParameterizedTest
    @MethodSource("calendars")
    void node_ical_finds_every_event_at_its_time(HardCalendars.Hard calendar) throws Exception {
        var found = judge("node-ical", calendar);
        var single = calendar.occurrences().stream()
                .filter(line -> !line.matches("(?s).* Series \\d+"))
                .map(line -> line.replace("\\n", "\\\n"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found.getInteger("events")).isEqualTo(calendar.events());
        assertThat(lines(found)).containsExactlyInAnyOrderElementsOf(single);
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void no_line_is_longer_than_75_octets_and_none_breaks_a_character(HardCalendars.Hard calendar) {
        var lines = new String(calendar.text(), StandardCharsets.ISO_8859_1).split("\r\n");

        assertThat(lines).allSatisfy(line -> {
            assertThat(line.length()).isLessThanOrEqualTo(75);
            var octets = line.getBytes(StandardCharsets.ISO_8859_1);
            assertThat(new String(octets, StandardCharsets.UTF_8)).doesNotContain("\uFFFD");
        });
        assertThat(Arrays.stream(lines).filter("BEGIN:VEVENT"::equals)).hasSize(calendar.events());
    }

    private static List<String> lines(JsonObject found) {
        return found.getJsonArray("found").stream()
                .map(Object::toString)
                .map(line -> line.replace(".000Z", "Z"))
                .sorted()
                .toList();
    }

    private static JsonObject judge(String reader, HardCalendars.Hard calendar)
            throws IOException, InterruptedException {
        Files.createDirectories(FILES);
        var file = FILES.resolve(calendar.name() + ".ics").toAbsolutePath();
        Files.write(file, calendar.text());
        Files.write(FILES.resolve(calendar.name() + ".txt"), calendar.occurrences());
        assertThat(JUDGES.resolve("node_modules"))
                .as("the readers are missing: run npm ci in sharing-service/src/test/judges")
                .isDirectory();
        var command = List.of(
                "node",
                "judge.mjs",
                reader,
                HardCalendars.FROM.toString(),
                HardCalendars.TO.toString(),
                file.toString());
        var process = new ProcessBuilder(command)
                .directory(JUDGES.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(reader).isZero();
        return new JsonObject(output);
    }
}
