package dev.chronos.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Services share no code, so a few small things stand in several of them. Here is the closed list, and the proof that the
 * copies are equal but for the name of the service. A new twin needs a decision record.
 */
class TwinFilesTest {
    private static final List<String> ALL = List.of("sharing", "insights", "presence", "gateway");
    private static final List<String> REST = List.of("sharing", "insights", "presence");
    private static final List<String> DATABASE = List.of("sharing", "insights");

    private static final Map<String, List<String>> TWINS = Map.ofEntries(
            Map.entry("platform/problem/Problem.java", ALL),
            Map.entry("platform/problem/ProblemException.java", ALL),
            Map.entry("platform/problem/ProblemDetail.java", ALL),
            Map.entry("platform/problem/FieldError.java", ALL),
            Map.entry("platform/problem/LogPath.java", ALL),
            Map.entry("platform/problem/ProblemMappers.java", REST),
            Map.entry("platform/problem/Outage.java", REST),
            Map.entry("platform/problem/EdgeProblems.java", REST),
            Map.entry("platform/start/Main.java", ALL),
            Map.entry("platform/time/Clocks.java", ALL),
            Map.entry("platform/log/JsonLogs.java", ALL),
            Map.entry("platform/json/StrictJson.java", DATABASE),
            Map.entry("http/EntityTag.java", DATABASE),
            Map.entry("platform/id/Cuid.java", DATABASE),
            Map.entry("platform/identity/CallerToken.java", DATABASE),
            Map.entry("platform/identity/CurrentUser.java", DATABASE),
            Map.entry("platform/health/SchemaReadiness.java", DATABASE));

    static List<String> twins() {
        return TWINS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("twins")
    void the_copies_of_a_twin_are_equal(String twin) {
        var services = TWINS.get(twin);
        var first = normalized(services.get(0), twin);

        for (var service : services) {
            assertThat(normalized(service, twin)).as("%s in %s", twin, service).isEqualTo(first);
        }
    }

    /** A whole package is a twin: its files are the same, and there are no others. */
    @ParameterizedTest
    @MethodSource("twinPackages")
    void the_copies_of_a_package_hold_the_same_files(String twinPackage) {
        var names = new ArrayList<List<String>>();
        for (var service : DATABASE) {
            var folder = sources(service).resolve(twinPackage);
            assertThat(folder).isDirectory();
            var files = Repository.sources(folder, ".java");
            names.add(files.stream()
                    .map(file -> folder.relativize(file).toString())
                    .toList());
            for (var file : files) {
                var twin = twinPackage + "/" + folder.relativize(file);
                assertThat(normalized(service, twin)).as(twin).isEqualTo(normalized("sharing", twin));
            }
        }
        assertThat(names.get(1)).isEqualTo(names.get(0)).isNotEmpty();
    }

    static List<String> twinPackages() {
        return List.of("mail", "recurrence");
    }

    private static Path sources(String service) {
        var module = service.equals("gateway") ? service : service + "-service";
        return Repository.ROOT.resolve(module + "/src/main/java/dev/chronos/" + service);
    }

    private static String normalized(String service, String twin) {
        var file = sources(service).resolve(twin);
        assertThat(Files.exists(file)).as("%s has %s", service, twin).isTrue();
        return Repository.read(file).replace("dev.chronos." + service, "dev.chronos.SERVICE");
    }
}
