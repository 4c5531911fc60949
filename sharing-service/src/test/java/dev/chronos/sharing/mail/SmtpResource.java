package dev.chronos.sharing.mail;

import dev.chronos.testkit.SmtpSink;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the service at an SMTP server of the test's own. */
public final class SmtpResource implements QuarkusTestResourceLifecycleManager {
    static final SmtpSink SINK = new SmtpSink();

    @Override
    public Map<String, String> start() {
        return Map.of(
                "chronos.mail.smtp-url", "smtp://127.0.0.1:" + SINK.port(),
                "chronos.mail.public-url", "https://chronos.test",
                "chronos.mail.every", "1s",
                "chronos.expiry.every", "1s",
                "chronos.expiry.remind-every", "1s");
    }

    @Override
    public void stop() {
        // Mails of the last test may still be under way; the JVM ends the server.
    }
}
