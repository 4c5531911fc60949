package dev.chronos.presence.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.presence.fixture.FakeSharingResource;
import dev.chronos.presence.fixture.Sharing;
import dev.chronos.testkit.ChronosResource;
import dev.chronos.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The unmodified pusher-js, in Node, against the running service. The story is told in src/test/pusher-js/story.mjs. */
@QuarkusTest
@QuarkusTestResource(ChronosResource.class)
@QuarkusTestResource(FakeSharingResource.class)
class PusherJsTest {
    private static final File PROJECT = new File("src/test/pusher-js");

    @TestHTTPResource
    URI root;

    @ConfigProperty(name = "quarkus.rest-client.sharing.url")
    String sharingUrl;

    @Test
    void pusher_js_works_unmodified() throws Exception {
        var calendar = "c" + UUID.randomUUID().toString().replace("-", "");
        new Sharing(sharingUrl).share(calendar, "ann", "ben");
        if (!new File(PROJECT, "node_modules/pusher-js/package.json").exists()) {
            run("npm", "ci", "--ignore-scripts");
        }

        var url = root.toString().replaceAll("/$", "");
        var told = run("node", "story.mjs", url, "app-key", calendar, Tokens.of("ann"), Tokens.of("ben"));

        assertThat(told.lines().filter(line -> line.startsWith("ok "))).hasSize(9);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile(Path.of("target"), "pusher-js", ".log");
        var process = new ProcessBuilder(command)
                .directory(PROJECT)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        var told = Files.readString(output);
        assertThat(ended && process.exitValue() == 0)
                .as("%s: %s", command[0], told)
                .isTrue();
        return told;
    }
}
