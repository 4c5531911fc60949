package dev.chronos.insights.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.insights.fixture.Crowd;
import dev.chronos.insights.fixture.Instance;
import dev.chronos.testkit.Rows;
import dev.chronos.testkit.SmtpSink;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two packaged instances on one database; one of them is killed in the middle of its work. */
class TwoInstancesIT {
    private static final int PEOPLE = 400;
    private static final Pattern RECIPIENT = Pattern.compile("(?m)^To: (\\S+)$");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (\\S+)$");

    private final SmtpSink smtp = new SmtpSink();
    private Crowd crowd;
    private Instance one;
    private Instance two;

    @BeforeEach
    void start() {
        Crowd.alone();
        crowd = Crowd.of(PEOPLE).busy(3).busy(4).wantingMail();
        one = Instance.start("weekly-one", settings());
        two = Instance.start("weekly-two", settings());
    }

    @AfterEach
    void stop() {
        one.kill();
        two.kill();
        smtp.close();
    }

    @Test
    void nobody_is_missed_and_nobody_is_told_twice_when_one_is_killed() {
        await("both at work")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> crowd.count("report_runs", "\"state\" = 'DONE'") > PEOPLE / 8
                        && crowd.count("report_runs", "\"state\" = 'RUNNING'") > 8);

        two.kill();

        var doneAtKill = crowd.count("report_runs", "\"state\" = 'DONE'");
        await("all done")
                .atMost(Duration.ofSeconds(90))
                .until(() -> crowd.count("report_runs", "\"state\" = 'DONE'") == PEOPLE);
        await("all told")
                .atMost(Duration.ofSeconds(90))
                .until(() -> messageIds().size() == PEOPLE
                        && crowd.mails()
                                == (long)
                                        Rows.query("select count(*) as n from \"mail_outbox\" where \"state\" = 'SENT'")
                                                .get(0)
                                                .get("n"));

        assertThat(doneAtKill).as("the kill came in the middle").isLessThan(PEOPLE);
        assertThat(crowd.count("report_runs", "\"attempts\" = 2"))
                .as("what the dead one had claimed was taken over")
                .isBetween(1L, 8L);
        assertThat(crowd.count("report_runs", "true")).isEqualTo(PEOPLE);
        assertThat(crowd.count("insights", "\"category\" = 'weekly_report'")).isEqualTo(PEOPLE);
        assertThat(
                        Rows.query(
                                "select count(distinct \"userId\") as n from \"insights\" where \"category\" = 'weekly_report'"))
                .containsExactly(Map.of("n", (long) PEOPLE));
        assertThat(crowd.mails()).isEqualTo(PEOPLE);
        assertThat(messageIds().values())
                .as("one mail to each, however often it was tried")
                .allMatch(ids -> ids.size() == 1);
        // Only the mail that was on its way when the instance died may have arrived without being marked as sent.
        assertThat(smtp.mails()).hasSizeBetween(PEOPLE, PEOPLE + 1);
        assertThat(one.metrics())
                .contains("chronos_insights_reports_total{outcome=\"written\"}")
                .contains("chronos_insights_scheduler_last_success_timestamp_seconds{job=\"plan\"}")
                .contains("chronos_insights_outbox_pending");
    }

    /** Ids of the messages that reached each recipient. */
    private Map<String, Set<String>> messageIds() {
        var ids = new HashMap<String, Set<String>>();
        for (var mail : smtp.mails()) {
            ids.computeIfAbsent(first(RECIPIENT, mail), recipient -> new HashSet<>())
                    .add(first(MESSAGE_ID, mail));
        }
        return ids;
    }

    private static String first(Pattern pattern, String mail) {
        var found = pattern.matcher(mail);
        assertThat(found.find()).as("%s in %s", pattern, mail).isTrue();
        return found.group(1);
    }

    /** Slow enough to be caught in the middle, and a lease short enough to wait for its end. */
    private Map<String, String> settings() {
        return Map.of(
                "chronos.weekly.every", "1s",
                "chronos.weekly.work-every", "1s",
                "chronos.weekly.first-after", "1s",
                "chronos.weekly.lease", "6s",
                "chronos.weekly.batch", "8",
                "chronos.weekly.concurrency", "1",
                "chronos.mail.every", "1s",
                "chronos.mail.lease", "6s",
                "chronos.mail.smtp-url", "smtp://127.0.0.1:" + smtp.port());
    }
}
