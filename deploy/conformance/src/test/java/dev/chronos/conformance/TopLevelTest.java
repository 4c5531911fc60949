package dev.chronos.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class TopLevelTest {
    @Test
    void the_top_level_is_the_services_the_gateway_and_a_deploy_folder() throws IOException {
        try (var entries = Files.list(Repository.ROOT)) {
            assertThat(entries.map(entry -> entry.getFileName().toString())
                            .filter(name -> !name.startsWith("."))
                            .filter(name -> !name.equals("target")))
                    .containsExactlyInAnyOrder(
                            "insights-service",
                            "sharing-service",
                            "presence-service",
                            "gateway",
                            "deploy",
                            "docs",
                            "pom.xml",
                            "README.md");
        }
    }
}
