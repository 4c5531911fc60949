package dev.chronos.launcher;

import dev.chronos.launcher.process.Children;
import dev.chronos.launcher.process.ProcessList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One run: from what the last one left behind to the last service, and back. */
class Chronos {
    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(15);

    private final Path repository;
    private final DataFolder folder;
    private final Steps steps;
    private final ProcessList list;
    private final Children children;
    private final Servers servers;

    Chronos(Path repository, DataFolder folder, Steps steps) throws IOException {
        this.repository = repository;
        this.folder = folder;
        this.steps = steps;
        this.list = new ProcessList(folder.resolve("processes"));
        this.children = new Children(list, folder.folder("logs"));
        this.servers = new Servers(repository, folder, children, steps);
    }

    /** Ends what a killed launcher left running. */
    void clean() throws IOException {
        Files.deleteIfExists(envFile());
        List<String> orphans = list.stopOrphans(ORPHAN_GRACE);
        if (!orphans.isEmpty()) {
            steps.say("  stopped what an earlier run left behind: " + String.join(", ", orphans));
        }
    }

    /** Starts everything; returns when all of it is ready. */
    void start(Options options, Map<String, String> environment) throws IOException {
        Outside outside = Outside.of(environment);
        Ports ports = Ports.choose(outside.neededPorts(), environment, options.anyPort());
        if (options.fresh()) {
            folder.drop();
            folder.folder("logs");
            steps.say("  dropped the data of earlier runs");
        }
        Secrets secrets = Secrets.load(folder.resolve("secrets"), environment);
        Addresses addresses = servers.start(outside, ports, secrets);
        steps.step(
                "Migrations", addresses.database().toString(), () -> Database.migrate(addresses.database(), secrets));
        if (options.demo()) {
            steps.step("Demo data", "alice, bob, carol", () -> DemoData.load(addresses.database(), addresses.issuer()));
        }
        new Services(repository, children, steps).start(addresses, new ServiceEnvironment(addresses, secrets));
        EnvFile.write(envFile(), addresses, secrets, children.running(), environment.get("CHRONOS_LLM_BASE_URL"));
        steps.say(Greeting.of(addresses, folder.path(), options.demo(), outside, steps.seconds()));
    }

    boolean isStopping() {
        return children.isStopping();
    }

    /** Stops everything that was started, the last first. */
    void stop() {
        try {
            if (!children.running().isEmpty()) {
                steps.say("Chronos stops.");
            }
            Files.deleteIfExists(envFile());
            children.stopAll();
            servers.close();
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path envFile() {
        return folder.resolve("env");
    }
}
