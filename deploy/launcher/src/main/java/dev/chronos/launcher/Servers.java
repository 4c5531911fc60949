package dev.chronos.launcher;

import dev.chronos.launcher.mail.MailSink;
import dev.chronos.launcher.process.Child;
import dev.chronos.launcher.process.Children;
import dev.chronos.launcher.process.StartFailure;
import dev.chronos.launcher.server.OpenIdServer;
import dev.chronos.launcher.server.PostgresServer;
import dev.chronos.launcher.server.Probe;
import dev.chronos.launcher.server.RedisServer;
import dev.chronos.schema.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The servers under Chronos: embedded, or somebody else's where the environment names one. */
class Servers implements AutoCloseable {
    private final Path repository;
    private final DataFolder folder;
    private final Children children;
    private final Steps steps;
    private volatile @Nullable MailSink mails;

    Servers(Path repository, DataFolder folder, Children children, Steps steps) {
        this.repository = repository;
        this.folder = folder;
        this.children = children;
        this.steps = steps;
    }

    static Path openIdJar(Path repository) {
        return repository.resolve("deploy/openid/target/openid.jar");
    }

    /** Starts what nobody else runs, and waits until all of it answers. */
    Addresses start(Outside outside, Ports ports, Secrets secrets) {
        OpenId openId = openId(outside, ports);
        String redis = redis(outside, ports);
        DatabaseUrl database = database(outside, ports, secrets);
        String smtp = smtp(outside, ports);
        openId.await();
        String page = outside.smtp() == null ? "http://127.0.0.1:" + ports.of(Port.MAIL) + "/mails" : null;
        return new Addresses(database, redis, openId.issuer, smtp, page, ports);
    }

    @Override
    public void close() {
        MailSink open = mails;
        if (open != null) {
            open.close();
        }
    }

    private String redis(Outside outside, Ports ports) {
        if (outside.redis() != null) {
            steps.say("  Redis: yours, " + outside.redis());
            return outside.redis();
        }
        int port = ports.of(Port.REDIS);
        RedisServer server = new RedisServer(folder.resolve("redis"), port);
        steps.step(RedisServer.version(), "127.0.0.1:" + port, () -> server.start(children));
        return "redis://127.0.0.1:" + port;
    }

    private DatabaseUrl database(Outside outside, Ports ports, Secrets secrets) {
        if (outside.database() != null) {
            DatabaseUrl theirs = parsed(outside.database());
            steps.say("  PostgreSQL: yours, " + theirs);
            return theirs;
        }
        int port = ports.of(Port.POSTGRES);
        PostgresServer server =
                new PostgresServer(folder.resolve("postgres"), port, secrets.get("CHRONOS_OWNER_DATABASE_PASSWORD"));
        steps.step(PostgresServer.version(), "127.0.0.1:" + port, () -> server.start(children));
        return server.database();
    }

    private String smtp(Outside outside, Ports ports) {
        if (outside.smtp() != null) {
            steps.say("  SMTP: yours, " + outside.smtp());
            return outside.smtp();
        }
        int port = ports.of(Port.SMTP);
        steps.step("SMTP sink", "127.0.0.1:" + port, () -> {
            try {
                mails = MailSink.start(port, ports.of(Port.MAIL));
            } catch (IOException | IllegalStateException e) {
                throw new StartFailure("the SMTP sink did not start", e);
            }
        });
        return "smtp://127.0.0.1:" + port;
    }

    private OpenId openId(Outside outside, Ports ports) {
        if (outside.issuer() != null) {
            return new OpenId(outside.issuer(), null, null);
        }
        OpenIdServer server = new OpenIdServer(openIdJar(repository), ports.of(Port.OPENID));
        // Started first and waited for last: its JVM comes up while PostgreSQL does.
        return new OpenId(server.issuer(), server, server.start(children));
    }

    private static DatabaseUrl parsed(String uri) {
        try {
            return DatabaseUrl.parse(uri);
        } catch (IllegalArgumentException e) {
            throw new StartFailure("CHRONOS_DATABASE_URL: " + e.getMessage());
        }
    }

    private class OpenId {
        final String issuer;
        private final @Nullable OpenIdServer server;
        private final @Nullable Child process;

        OpenId(String issuer, @Nullable OpenIdServer server, @Nullable Child process) {
            this.issuer = issuer;
            this.server = server;
            this.process = process;
        }

        void await() {
            if (server != null && process != null) {
                steps.step("OpenID (a fake)", issuer, () -> server.await(process));
                return;
            }
            steps.say("  OpenID: yours, " + issuer);
            if (!Probe.answers(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration")) {
                throw new StartFailure("no OpenID provider answers at CHRONOS_ISSUER=" + issuer
                        + ". Start it, or unset the variable to use the fake one");
            }
        }
    }
}
