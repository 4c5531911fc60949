package dev.chronos.launcher;

import dev.chronos.launcher.process.Child;
import dev.chronos.launcher.process.Children;
import dev.chronos.launcher.process.Command;
import dev.chronos.launcher.server.Jvm;
import dev.chronos.launcher.server.Probe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts the services together and waits for each: alone they would take four times as long. */
class Services {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final Path repository;
    private final Children children;
    private final Steps steps;
    private volatile boolean started;

    Services(Path repository, Children children, Steps steps) {
        this.repository = repository;
        this.children = children;
        this.steps = steps;
    }

    void start(Addresses addresses, ServiceEnvironment environment) {
        long begun = steps.begin();
        Map<Service, Child> waiting = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            Child child = children.start(command(service).with(environment.of(service)));
            waiting.put(service, child);
            child.onExit(code -> reportEnd(service, code, child));
        }
        waiting.forEach((service, child) -> {
            child.await(() -> Probe.answers(addresses.url(service.managementPort()) + "/q/health/ready"), LIMIT);
            steps.finish(service.module(), addresses.url(service.port()), begun);
        });
        started = true;
    }

    private void reportEnd(Service service, int code, Child child) {
        if (started && !children.isStopping()) {
            steps.say(service.module() + " has ended with exit code " + code + ". Its log is " + child.log());
        }
    }

    private Command command(Service service) {
        List<String> line = new ArrayList<>(Jvm.command("-Xmx160m"));
        line.addAll(List.of("-Xss512k", "-jar", service.jar(repository).toString()));
        return new Command(service.module(), line);
    }
}
