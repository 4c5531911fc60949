package dev.chronos.launcher.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes mails by SMTP and shows them at {@code GET /mails}, newest first; {@code DELETE /mails} drops them. In memory: a
 * mail ends with the launcher.
 */
public class MailSink implements AutoCloseable {
    private final GreenMail smtp;
    private final HttpServer http;

    private MailSink(GreenMail smtp, HttpServer http) {
        this.smtp = smtp;
        this.http = http;
    }

    /** Listens on two ports of the loopback address. */
    public static MailSink start(int smtpPort, int httpPort) throws IOException {
        GreenMail smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        smtp.start();
        HttpServer http = HttpServer.create(new InetSocketAddress("127.0.0.1", httpPort), 0);
        MailSink sink = new MailSink(smtp, http);
        http.createContext("/mails", sink::answer);
        http.start();
        return sink;
    }

    /** The port of the JSON page. */
    public int httpPort() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        smtp.stop();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" -> send(exchange, 200, json());
                case "DELETE" -> {
                    smtp.purgeEmailFromAllMailboxes();
                    send(exchange, 200, "[]");
                }
                default -> send(exchange, 405, "{\"error\":\"GET or DELETE\"}");
            }
        } catch (FolderException | IllegalStateException e) {
            send(exchange, 500, Json.of(List.of(String.valueOf(e.getMessage()))));
        }
    }

    private String json() {
        // Each recipient has a mailbox of its own, and a copy in it; a mail to two people is still one mail.
        Set<String> seen = new TreeSet<>();
        return Json.of(smtp.getManagers().getImapHostManager().getAllMessages().stream()
                .sorted(Comparator.comparing(StoredMessage::getUid).reversed())
                .map(stored -> Mail.of(stored.getMimeMessage(), receivedAt(stored)))
                .filter(mail -> isFirst(mail, seen))
                .sorted(Comparator.comparing(Mail::receivedAt).reversed())
                .map(Mail::json)
                .toList());
    }

    private static boolean isFirst(Mail mail, Set<String> seen) {
        List<String> id = mail.headers().get("Message-ID");
        return id == null || seen.add(id.get(0));
    }

    private static Instant receivedAt(StoredMessage stored) {
        return stored.getReceivedDate() == null
                ? Instant.EPOCH
                : stored.getReceivedDate().toInstant();
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
