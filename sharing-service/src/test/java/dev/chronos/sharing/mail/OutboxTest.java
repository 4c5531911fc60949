package dev.chronos.sharing.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
class OutboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void a_share_is_told_by_one_mail_in_text_and_html() {
        var anna = Api.somebody("anna");
        var calendar = anna.calendar("Tea & <b>cake</b>");
        var address = "guest-" + anna.name() + "@elsewhere.test";

        anna.json("{\"calendarId\":\"%s\",\"email\":\"%s\",\"permission\":\"EDIT\",\"message\":\"<script>hi</script>\"}"
                        .formatted(calendar, address))
                .post("/api/calendars/share")
                .then()
                .statusCode(201);

        await().atMost(PATIENCE).until(() -> to(address).size() == 1);
        var mail = plain(to(address).get(0));
        assertThat(mail)
                .contains("Subject: ")
                .contains("multipart/alternative")
                .contains("https://chronos.test/invitations")
                .contains("Tea &amp; &lt;b&gt;cake&lt;/b&gt;")
                .contains("&lt;script&gt;hi&lt;/script&gt;")
                .doesNotContain("localhost");
        await().atMost(PATIENCE).until(() -> "SENT".equals(row(address).get("state")));
        assertThat(to(address)).hasSize(1);
    }

    @Test
    void a_mail_that_is_refused_is_tried_again_under_the_same_message_id() {
        var anna = Api.somebody("anna");
        var address = "late-" + anna.name() + "@elsewhere.test";
        var calendar = anna.calendar("Work");
        Rows.execute("""
                insert into "mail_outbox" ("id", "sender", "dedupKey", "recipient", "subject", "text", "state", "attempts",
                    "fence", "leaseUntil", "nextAttemptAt", "createdAt")
                values (?, 'sharing', ?, ?, 'Left by a crash', 'text', 'SENDING', 1, 7,
                    now() at time zone 'UTC' - interval '1 minute', now(), now())
                """, calendar, calendar, address);

        await().atMost(PATIENCE).until(() -> "SENT".equals(row(address).get("state")));

        assertThat(row(address)).containsEntry("fence", 8).containsEntry("attempts", 2);
        assertThat(to(address)).hasSize(1).first().asString().contains("Message-ID: <");
    }

    @Test
    void a_refusal_is_waited_out() {
        var anna = Api.somebody("anna");
        var address = "again-" + anna.name() + "@elsewhere.test";
        SmtpResource.SINK.refuseNext(1);

        anna.json("{\"calendarId\":\"%s\",\"email\":\"%s\",\"permission\":\"VIEW\"}"
                        .formatted(anna.calendar("Work"), address))
                .post("/api/calendars/share")
                .then()
                .statusCode(201);

        await().atMost(PATIENCE).until(() -> "SENT".equals(row(address).get("state")));
        assertThat(to(address)).hasSize(1);
        assertThat(row(address).get("attempts")).isEqualTo(2);
    }

    private static List<String> to(String address) {
        return SmtpResource.SINK.mails().stream()
                .filter(mail -> mail.contains(address))
                .toList();
    }

    /** Without the line breaks of quoted-printable. */
    private static String plain(String mail) {
        return mail.replace("=\n", "").replace("=3D", "=");
    }

    private static Map<String, Object> row(String address) {
        return Rows.query("select * from \"mail_outbox\" where \"recipient\" = ?", address)
                .get(0);
    }
}
