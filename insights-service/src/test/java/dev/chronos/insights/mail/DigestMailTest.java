package dev.chronos.insights.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.insights.ServiceTest;
import dev.chronos.testkit.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mail with header fields of its own, on the wire. */
@ServiceTest
class DigestMailTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    OutboxSender sender;

    private final String address = "reader-" + UUID.randomUUID() + "@elsewhere.test";

    @Test
    void a_mail_program_finds_the_way_out_in_the_header() {
        var link = "https://chronos.test/public/digest/unsubscribe?token=" + "a".repeat(40) + "." + "b".repeat(43);
        queue(link);

        sender.poke();

        await().atMost(PATIENCE).until(() -> "SENT".equals(state()));
        var head = head();
        assertThat(head)
                .contains("\nList-Unsubscribe: <" + link + ">\n")
                .contains("\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\n")
                .contains("\nList-Id: <weekly-digest.chronos.test>\n")
                .contains("\nAuto-Submitted: auto-generated\n")
                .containsPattern("\nMessage-ID: <[0-9a-f]{32}@chronos>\n");
    }

    @Test
    void a_second_try_has_the_same_message_id() {
        queue("https://chronos.test/x");
        sender.poke();
        await().atMost(PATIENCE).until(() -> "SENT".equals(state()));
        var first = messageId();

        Rows.execute(
                "update \"mail_outbox\" set \"state\" = 'SENDING', \"leaseUntil\" = now() at time zone 'UTC' - interval '1 second' where \"recipient\" = ?",
                address);
        await().atMost(PATIENCE).until(() -> {
            sender.poke();
            return "SENT".equals(state());
        });

        assertThat(SmtpResource.SINK.mails().stream().filter(mail -> mail.contains(address)))
                .hasSize(2);
        assertThat(messageId()).isEqualTo(first);
    }

    private void queue(String link) {
        Rows.execute("""
                insert into "mail_outbox" ("id", "sender", "dedupKey", "recipient", "subject", "text", "html", "headers", "nextAttemptAt", "createdAt")
                values (?, 'insights', ?, ?, 'Your week', 'text', '<p>html</p>', jsonb_build_object('List-Unsubscribe', '<' || ?::text || '>',
                    'List-Unsubscribe-Post', 'List-Unsubscribe=One-Click', 'List-Id', '<weekly-digest.chronos.test>'),
                    now() at time zone 'UTC', now() at time zone 'UTC')""", address, address, address, link);
    }

    /** With folded lines in one (RFC 5322 section 2.2.3). */
    private String head() {
        var mail = SmtpResource.SINK.mails().stream()
                .filter(one -> one.contains(address))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        return "\n" + mail.substring(0, mail.indexOf("\n\n")).replaceAll("\n[ \t]+", " ") + "\n";
    }

    private String messageId() {
        return head().lines()
                .filter(line -> line.startsWith("Message-ID"))
                .findFirst()
                .orElseThrow();
    }

    private Object state() {
        return Map.copyOf(Rows.query("select \"state\" from \"mail_outbox\" where \"recipient\" = ?", address)
                        .get(0))
                .get("state");
    }
}
