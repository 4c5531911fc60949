package dev.chronos.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern ENVIRONMENT = Pattern.compile("\\$\\{(CHRONOS_[A-Z_]+)");

    private static final Pattern PROBLEM = Pattern.compile("[A-Z_]+\\(\\d{3}, \"([a-z-]+)\"");
    private static final Pattern LISTED_PROBLEM = Pattern.compile("(?m)^\\| \\d{3} \\| `([a-z-]+)`");

    @Test
    void every_link_between_documents_leads_somewhere() {
        var dead = new ArrayList<String>();
        for (var document : Repository.sources(Repository.ROOT, ".md")) {
            var links = LINK.matcher(Repository.read(document));
            while (links.find()) {
                var target = links.group(1);
                if (!target.contains("://")
                        && !target.startsWith("mailto:")
                        && !Files.exists(document.getParent().resolve(target))) {
                    dead.add(Repository.ROOT.relativize(document) + " -> " + target);
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void every_decision_has_a_number_of_its_own() {
        var numbers = Repository.sources(Repository.ROOT.resolve("docs/decisions"), ".md").stream()
                .map(Path::getFileName)
                .map(Path::toString)
                .map(name -> name.substring(0, 4))
                .toList();

        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates().allMatch(number -> number.matches("\\d{4}"));
    }

    @Test
    void every_setting_that_a_service_reads_from_its_environment_is_in_the_reference() {
        var reference = Repository.read(Repository.ROOT.resolve("docs/reference/config.md"));
        var missing = new ArrayList<String>();
        for (var service : Repository.SERVICES) {
            var settings = ENVIRONMENT.matcher(
                    Repository.read(Repository.ROOT.resolve(service + "/src/main/resources/application.properties")));
            while (settings.find()) {
                if (!reference.contains("`" + settings.group(1) + "`")) {
                    missing.add(service + ": " + settings.group(1));
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_problem_is_in_the_reference_and_the_reference_lists_no_other() {
        var codes = new TreeSet<String>();
        for (var service : Repository.SERVICES) {
            for (var file : Repository.sources(Repository.ROOT.resolve(service), "ProblemType.java")) {
                PROBLEM.matcher(Repository.read(file)).results().forEach(problem -> codes.add(problem.group(1)));
            }
        }
        var reference = Repository.read(Repository.ROOT.resolve("docs/reference/errors.md"));
        var listed = LISTED_PROBLEM
                .matcher(reference)
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void no_source_file_has_grown_past_its_limit() {
        var grown = new ArrayList<String>();
        for (var service : List.of("sharing-service", "insights-service", "presence-service", "gateway", "deploy")) {
            for (var file : Repository.sources(Repository.ROOT.resolve(service), ".java")) {
                var lines = Repository.read(file).lines().count();
                var limit = file.toString().contains("/src/test/") ? 400 : 300;
                if (lines > limit) {
                    grown.add(Repository.ROOT.relativize(file) + " has " + lines + " lines");
                }
            }
        }

        assertThat(grown).isEmpty();
    }
}
