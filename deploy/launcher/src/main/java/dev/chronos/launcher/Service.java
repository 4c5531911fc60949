package dev.chronos.launcher;

import java.nio.file.Path;

/** The four processes of Chronos itself, in the order in which they start. */
enum Service {
    SHARING("sharing-service", Port.SHARING, Port.SHARING_MANAGEMENT),
    INSIGHTS("insights-service", Port.INSIGHTS, Port.INSIGHTS_MANAGEMENT),
    PRESENCE("presence-service", Port.PRESENCE, Port.PRESENCE_MANAGEMENT),
    GATEWAY("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT);

    private final String module;
    private final Port port;
    private final Port managementPort;

    Service(String module, Port port, Port managementPort) {
        this.module = module;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Its folder in the repository, which is also the name of its process. */
    String module() {
        return module;
    }

    Port port() {
        return port;
    }

    Port managementPort() {
        return managementPort;
    }

    /** What is run. */
    Path jar(Path repository) {
        return repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
