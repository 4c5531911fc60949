package dev.chronos.insights.mail;

import dev.chronos.insights.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Takes mails, in the transaction of the change that they tell of. */
@ApplicationScoped
public class Outbox {
    private static final String ADD = """
            insert into "mail_outbox" ("id", "sender", "dedupKey", "recipient", "subject", "text", "html", "headers",
                "nextAttemptAt", "createdAt")
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
            on conflict ("dedupKey") do nothing
            """;

    private final Clock clock;
    private final MailConfig config;

    Outbox(Clock clock, MailConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** Queues a mail; one with a known key is there already. */
    public Uni<Void> add(SqlConnection transaction, Mail mail) {
        var parameters = Tuple.tuple()
                .addString(Cuid.next())
                .addString(config.sender())
                .addString(mail.dedupKey())
                .addString(mail.recipient())
                .addString(mail.subject())
                .addString(mail.text())
                .addString(mail.html())
                .addValue(new JsonObject(Map.copyOf(mail.headers())))
                .addLocalDateTime(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return transaction.preparedQuery(ADD).execute(parameters).replaceWithVoid();
    }

    /** A link into Chronos for a mail. */
    public URI link(String path) {
        return config.publicUrl().resolve(path);
    }
}
