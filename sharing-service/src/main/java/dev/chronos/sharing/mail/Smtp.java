package dev.chronos.sharing.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Hands mails to the SMTP server. */
@ApplicationScoped
class Smtp {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SMTP_PORT = 25;
    private static final int SMTPS_PORT = 465;

    private final MailConfig config;
    private final @Nullable MailClient client;

    Smtp(Vertx vertx, MailConfig config) {
        this.config = config;
        this.client = config.smtpUrl()
                .map(url -> MailClient.create(vertx, options(url)))
                .orElse(null);
    }

    /** False: no server is configured, mails stay queued. */
    boolean isConfigured() {
        return client != null;
    }

    Uni<Void> send(QueuedMail mail) {
        if (client == null) {
            return Uni.createFrom().failure(new IllegalStateException("no SMTP server is configured"));
        }
        var message = new MailMessage()
                .setFrom(config.from())
                .setTo(mail.recipient())
                .setSubject(mail.subject())
                .setText(mail.text())
                .addHeader("Message-ID", messageId(mail))
                .addHeader("Auto-Submitted", "auto-generated");
        if (mail.html() != null) {
            message.setHtml(mail.html());
        }
        mail.headers().forEach((name, value) -> message.addHeader(name, String.valueOf(value)));
        return client.sendMail(message).ifNoItem().after(PATIENCE).fail().replaceWithVoid();
    }

    @PreDestroy
    void close() {
        if (client != null) {
            client.closeAndForget();
        }
    }

    /** The same for every try, so that a mail sent twice after a crash is one to its reader. */
    private static String messageId(QueuedMail mail) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((mail.id() + mail.dedupKey()).getBytes(StandardCharsets.UTF_8));
            return "<" + HexFormat.of().formatHex(digest, 0, 16) + "@chronos>";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static io.vertx.ext.mail.MailConfig options(URI url) {
        var secure = "smtps".equals(url.getScheme());
        var port = url.getPort() >= 0 ? url.getPort() : secure ? SMTPS_PORT : SMTP_PORT;
        var options = new io.vertx.ext.mail.MailConfig(url.getHost(), port)
                .setSsl(secure)
                .setStarttls(StartTLSOptions.OPTIONAL)
                .setOwnHostname("chronos");
        var user = url.getUserInfo();
        if (user != null) {
            var colon = user.indexOf(':');
            options.setUsername(colon < 0 ? user : user.substring(0, colon));
            options.setPassword(colon < 0 ? "" : user.substring(colon + 1));
        }
        return options;
    }
}
