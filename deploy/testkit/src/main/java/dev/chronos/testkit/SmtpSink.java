package dev.chronos.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server (RFC 5321) that keeps what it is given, and can refuse some first. */
public final class SmtpSink implements AutoCloseable {
    private final ServerSocket server;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    /** Listens on a free port of the loopback address. */
    public SmtpSink() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        start(this::accept);
    }

    /** The TCP port it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    /** The mails as they came over the wire, headers and all. */
    public List<String> mails() {
        return mails;
    }

    /** Refuses that many mails for now (451) before it takes the next. */
    public void refuseNext(int mails) {
        refusals.set(mails);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 sink");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("DATA")) {
                    say(client, "354 go on");
                    mails.add(body(in));
                    say(client, "250 taken");
                } else if (command.startsWith("MAIL") && refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                    say(client, "451 later");
                } else if (command.startsWith("QUIT")) {
                    say(client, "221 bye");
                    return;
                } else {
                    say(client, "250 ok");
                }
            }
        } catch (IOException gone) {
            // The client closed its connection: nothing more to serve.
            return;
        }
    }

    private static String body(BufferedReader in) throws IOException {
        var body = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            body.append(line).append('\n');
        }
        return body.toString();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }
}
