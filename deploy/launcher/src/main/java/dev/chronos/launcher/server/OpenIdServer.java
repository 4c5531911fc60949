package dev.chronos.launcher.server;

import dev.chronos.launcher.process.Child;
import dev.chronos.launcher.process.Children;
import dev.chronos.launcher.process.Command;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fake OpenID provider of deploy/openid, in a process of its own. */
public class OpenIdServer {
    private final Path jar;
    private final int port;

    /** @param jar built by deploy/openid */
    public OpenIdServer(Path jar, int port) {
        this.jar = jar;
        this.port = port;
    }

    /** What the tokens name as their issuer. */
    public String issuer() {
        return "http://127.0.0.1:" + port + "/chronos";
    }

    /** Starts it; {@link #await} waits, so that other servers can start meanwhile. */
    public Child start(Children children) {
        List<String> line = new ArrayList<>(Jvm.command("-Xmx64m"));
        line.addAll(List.of("-jar", jar.toString()));
        return children.start(new Command("openid", line)
                .with(Map.of("OPENID_PORT", Integer.toString(port), "MALLOC_ARENA_MAX", "2")));
    }

    /** Waits until it answers. */
    public void await(Child started) {
        started.await(() -> Probe.answers(issuer() + "/.well-known/openid-configuration"), Duration.ofSeconds(60));
    }
}
