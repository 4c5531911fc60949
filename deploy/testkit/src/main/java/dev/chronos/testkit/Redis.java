package dev.chronos.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import redis.embedded.RedisServer;

/** One real Redis for the tests of a JVM, without persistence. */
public final class Redis {
    private static @Nullable String url;

    private Redis() {}

    /** {@code redis://host:port}; starts the server at the first call. */
    public static synchronized String url() {
        var ready = url;
        if (ready == null) {
            ready = start();
            url = ready;
        }
        return ready;
    }

    private static String start() {
        var external = System.getenv("CHRONOS_TEST_REDIS_URL");
        if (external != null) {
            return external;
        }
        return Infrastructure.inContainers()
                ? container()
                : embedded(freePort()).url();
    }

    /**
     * A server of its own on a given port, for tests that stop and start it.
     *
     * @param port TCP port on the loopback address
     */
    public static Server embedded(int port) {
        var server = RedisServer.builder()
                .port(port)
                .bind("127.0.0.1")
                .setting("save \"\"")
                .setting("appendonly no")
                .build();
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        return new Server(port, server);
    }

    /** A TCP port that nobody listens on right now. */
    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @SuppressWarnings("resource") // stopped with the JVM by Testcontainers itself
    private static String container() {
        var server = new GenericContainer<>("redis:7").withExposedPorts(6379);
        server.start();
        return "redis://%s:%d".formatted(server.getHost(), server.getFirstMappedPort());
    }

    /** A running server that its test may stop. */
    public record Server(int port, RedisServer process) {
        /** {@code redis://host:port}. */
        public String url() {
            return "redis://127.0.0.1:" + port;
        }

        /** Stops it; every connection breaks. */
        public void stop() {
            process.stop();
        }
    }
}
