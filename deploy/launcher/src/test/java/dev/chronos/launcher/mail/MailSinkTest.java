package dev.chronos.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MailSinkTest {
    @Test
    void mails_are_shown_newest_first_once_each_until_they_are_dropped() throws Exception {
        int smtp = free();
        try (MailSink sink = MailSink.start(smtp, 0)) {
            send(smtp, "First", "alice@chronos.local");
            send(smtp, "Zweite: „Grüße“", "bob@chronos.local", "carol@chronos.local");

            String json = call(sink, "GET");

            assertThat(json).startsWith("[{\"from\":\"chronos@chronos.local\"");
            assertThat(json.indexOf("Zweite: „Grüße“")).isPositive().isLessThan(json.indexOf("First"));
            assertThat(json.split("\"receivedAt\"", -1)).hasSize(3);
            assertThat(json)
                    .contains("\"to\":[\"bob@chronos.local\",\"carol@chronos.local\"]")
                    .contains("\"text\":\"plain \\\"text\\\"\"", "\"html\":\"<b>html</b>\"", "\"X-Chronos\":[\"yes\"]");
            assertThat(call(sink, "DELETE")).isEqualTo("[]");
            assertThat(call(sink, "GET")).isEqualTo("[]");
        }
    }

    private static void send(int port, String subject, String... to) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", "" + port);
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom("chronos@chronos.local");
        for (String address : to) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        mail.setSubject(subject, "UTF-8");
        mail.setHeader("X-Chronos", "yes");
        MimeMultipart body = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("plain \"text\"", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<b>html</b>", "text/html; charset=utf-8");
        body.addBodyPart(text);
        body.addBodyPart(html);
        mail.setContent(body);
        Transport.send(mail);
    }

    private static String call(MailSink sink, String method) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sink.httpPort() + "/mails"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static int free() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
