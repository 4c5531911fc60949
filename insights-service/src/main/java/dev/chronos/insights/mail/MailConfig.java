package dev.chronos.insights.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How mail leaves. */
@ConfigMapping(prefix = "chronos.mail")
interface MailConfig {
    /** The service that the mails are of, as the outbox names it. */
    String sender();

    /** {@code smtp://[user:password@]host:port}, or {@code smtps://}. Default none: mails stay queued until there is one. */
    Optional<URI> smtpUrl();

    /** Sender of every mail; an address that the SMTP server accepts. */
    @WithDefault("Chronos <no-reply@chronos.local>")
    String from();

    /** Where people reach Chronos, the gateway's own address: links in mails are made of nothing else. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** How often the queue is looked at. A change sends its mails at once: this is for what failed or was missed. */
    @WithDefault("5s")
    Duration every();

    /** How long one instance may take over a claimed mail before another one tries. Longer than a slow server's answer. */
    @WithDefault("60s")
    Duration lease();

    /** Tries before a mail is given up. With doubling waits from 5 s, eight last about 20 minutes. */
    @WithDefault("8")
    int maxAttempts();
}
