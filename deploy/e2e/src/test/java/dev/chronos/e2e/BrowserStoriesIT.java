package dev.chronos.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the browser stories (folder {@code stories}) in a real Chromium; without one it fails and says how to get it. */
class BrowserStoriesIT {
    private static final int MINUTES = 10;

    @Test
    void every_story_comes_true_in_a_browser() throws IOException, InterruptedException {
        var browser = browser();
        assertThat(run(browser, "npm", "ci", "--no-audit", "--no-fund"))
                .as("npm ci")
                .isZero();

        assertThat(run(browser, "npx", "playwright", "test"))
                .as("browser stories; what they saw is in deploy/e2e/target/stories")
                .isZero();
    }

    private static Path browser() {
        var named = System.getenv("CHRONOS_CHROMIUM");
        return Stream.concat(
                        Stream.ofNullable(named),
                        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("no Chromium found. deploy/test installs one; or install it yourself"
                                + " (Debian: apt-get install chromium) and name it in CHRONOS_CHROMIUM"));
    }

    private static int run(Path browser, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(command))
                .directory(RunningChronos.MODULE.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(RunningChronos.env());
        builder.environment().put("CHRONOS_CHROMIUM", browser.toString());
        builder.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var process = builder.start();
        process.getOutputStream().close();
        // Through our own standard output: the test runner speaks with this process over the inherited one.
        var output = new Thread(() -> process.inputReader().lines().forEach(System.out::println));
        output.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " took longer than " + MINUTES + " minutes");
        }
        output.join();
        return process.exitValue();
    }
}
