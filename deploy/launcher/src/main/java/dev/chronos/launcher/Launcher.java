package dev.chronos.launcher;

import dev.chronos.launcher.process.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The command: {@code java -jar launcher.jar [options]}; {@code help.txt} says which. */
public final class Launcher {
    private Launcher() {}

    /** Runs until it is told to stop; exit code 1 when Chronos could not be started. */
    public static void main(String[] args) throws InterruptedException {
        try {
            Options options = Options.parse(args);
            if (options.help()) {
                System.out.print(help());
                return;
            }
            Path repository = repository();
            requireBuilt(repository);
            Path data = options.data() == null ? repository.resolve(".chronos") : options.data();
            run(options, new Chronos(repository, DataFolder.open(data), new Steps(System.out)));
        } catch (StartFailure failure) {
            fail(failure.getMessage());
        } catch (IOException | UncheckedIOException e) {
            fail("the machine refuses: " + e.getMessage() + ". Is the disk full?");
        }
    }

    private static void run(Options options, Chronos chronos) throws IOException, InterruptedException {
        // Before the first process starts: Ctrl-C in the middle of the start must stop what is there by then.
        Runtime.getRuntime().addShutdownHook(new Thread(chronos::stop, "stop"));
        try {
            chronos.clean();
            chronos.start(options, System.getenv());
        } catch (StartFailure failure) {
            if (!chronos.isStopping()) {
                throw failure;
            }
        }
        // The kernel stops the children when the thread that started them ends, so this one never does.
        new CountDownLatch(1).await();
    }

    private static void fail(@Nullable String message) {
        System.err.println("deploy/run: " + message);
        System.exit(1);
    }

    /** Where this jar was built, in deploy/launcher/target; a test names another place. */
    private static Path repository() {
        String named = System.getProperty("chronos.repository");
        if (named != null) {
            return Path.of(named);
        }
        try {
            Path built = Path.of(Launcher.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return built.resolve("../../../..").normalize();
        } catch (URISyntaxException e) {
            throw new StartFailure("cannot find the repository", e);
        }
    }

    private static String help() throws IOException {
        try (InputStream in = Objects.requireNonNull(Launcher.class.getResourceAsStream("/help.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void requireBuilt(Path repository) {
        List<Path> missing = Stream.concat(
                        Arrays.stream(Service.values()).map(service -> service.jar(repository)),
                        Stream.of(Servers.openIdJar(repository)))
                .filter(jar -> !Files.exists(jar))
                .toList();
        if (!missing.isEmpty()) {
            throw new StartFailure(
                    "not built: " + missing.get(0) + ". Start with deploy/run, which builds what is missing");
        }
    }
}
