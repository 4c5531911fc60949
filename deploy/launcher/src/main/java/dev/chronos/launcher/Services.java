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

    Services(Path repository, Children children, Steps steps) {
        this.repository = repository;
        this.children = children;
        this.steps = steps;
    }

    void start(Addresses addresses, ServiceEnvironment environment) {
        Map<Service, Child> started = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            started.put(service, children.start(command(service).with(environment.of(service))));
        }
        started.forEach((service, child) -> {
            String ready = addresses.url(service.managementPort()) + "/q/health/ready";
            steps.step(
                    service.module(),
                    addresses.url(service.port()),
                    () -> child.await(() -> Probe.answers(ready), LIMIT));
        });
        started.forEach((service, child) -> child.onExit(code -> {
            if (!children.isStopping()) {
                steps.say(service.module() + " has ended with exit code " + code + ". Its log is " + child.log());
            }
        }));
    }

    private Command command(Service service) {
        List<String> line = new ArrayList<>(Jvm.command("-Xmx160m"));
        line.addAll(List.of("-Xss512k", "-jar", service.jar(repository).toString()));
        return new Command(service.module(), line);
    }
}
