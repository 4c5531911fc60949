package dev.chronos.sharing.subscription;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of the outside that does as a test says, byte for byte, and remembers what it was asked. */
public final class Outside implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile Behavior behavior;

    /** What it does with a request. */
    @FunctionalInterface
    public interface Behavior {
        void answer(String request, OutputStream out) throws IOException, InterruptedException;
    }

    public Outside(Behavior behavior) throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behavior);
    }

    public Outside(ServerSocket socket, Behavior behavior) {
        this.socket = socket;
        this.behavior = behavior;
        var accepting = new Thread(this::accept, "outside");
        accepting.setDaemon(true);
        accepting.start();
    }

    public void does(Behavior next) {
        behavior = next;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Heads of the requests so far. */
    public List<String> requests() {
        return requests;
    }

    /** Answers with a status, header fields that end in CRLF each, and a body. */
    public static Behavior with(int status, String fields, String body) {
        return with(status, fields, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Behavior with(int status, String fields, byte[] body) {
        return (request, out) -> {
            out.write(("HTTP/1.1 " + status + " Any\r\nContent-Length: " + body.length + "\r\n" + fields + "\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var peer = socket.accept();
                var serving = new Thread(() -> serve(peer), "outside-peer");
                serving.setDaemon(true);
                serving.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket peer) {
        try (peer) {
            var head = head(peer);
            if (!head.isEmpty()) {
                requests.add(head);
                behavior.answer(head, peer.getOutputStream());
                peer.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException gone) {
            // The other side has hung up: that is what many tests are about.
        }
    }

    private static String head(Socket peer) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = peer.getInputStream().read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
