package dev.chronos.presence.platform.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public final class Main {
    private Main() {}

    /**
     * Runs until the process is told to stop.
     *
     * <p>The framework refuses what is no URI before any filter of ours, with an empty body. The first filter makes the same check and
     * answers with a problem, so that one is switched off; it can be by a system property only, read when the server is made.
     */
    public static void main(String... arguments) {
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(arguments);
    }
}
