package dev.chronos.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that are made from the code and kept in the repository, so that a change of them is reviewed. */
public final class Generated {
    private static final Path DOCS = Path.of("..", "docs", "reference");

    private Generated() {}

    /**
     * Fails when the document is another. {@code mvn -pl sharing-service test -Dchronos.accept=true} writes it as it is
     * now, to be looked at and committed.
     *
     * @param name below {@code docs/reference}
     */
    public static void assertSame(String name, String content) throws IOException {
        var file = DOCS.resolve(name);
        if (Boolean.getBoolean("chronos.accept")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("run with -Dchronos.accept=true when the change is meant")
                .hasContent(content);
    }
}
