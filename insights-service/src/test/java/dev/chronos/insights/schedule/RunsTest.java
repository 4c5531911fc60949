package dev.chronos.insights.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.Crowd;
import dev.chronos.insights.insight.InsightRow;
import dev.chronos.insights.mail.Mail;
import dev.chronos.insights.report.WeeklyReport;
import dev.chronos.testkit.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leases and fences: what a dead instance leaves is done by another, and what it still says is not heard. */
@ServiceTest
class RunsTest {
    @Inject
    RunQueue queue;

    @Inject
    Planner planner;

    @Inject
    Runs runs;

    private Crowd crowd;

    @BeforeEach
    void queued() {
        Crowd.alone();
        crowd = Crowd.of(1).busy(3).wantingMail();
        await(queue.now().chain(planner::plan));
    }

    @Test
    void a_claimed_run_is_nobody_elses_while_its_lease_lasts() {
        assertThat(await(runs.claim())).hasSize(1);

        assertThat(await(runs.claim())).isEmpty();
    }

    @Test
    void a_run_of_a_dead_instance_is_taken_over_and_its_late_result_writes_nothing() {
        var dead = await(runs.claim()).get(0);
        expireLease();
        var alive = await(runs.claim()).get(0);

        var late = await(runs.finish(List.of(ending(dead))));

        assertThat(late).isEmpty();
        assertThat(alive.fence()).isEqualTo(dead.fence() + 1);
        assertThat(crowd.count("insights", "true")).isZero();
        assertThat(crowd.mails()).isZero();
        assertThat(await(runs.giveBack(dead, new IllegalStateException("late"))))
                .isEqualTo(Outcome.STALE);

        assertThat(await(runs.finish(List.of(ending(alive))))).containsExactly(Outcome.WRITTEN);
        assertThat(crowd.count("insights", "true")).isEqualTo(1);
        assertThat(crowd.mails()).isEqualTo(1);
    }

    @Test
    void a_run_is_finished_once() {
        var run = await(runs.claim()).get(0);
        await(runs.finish(List.of(ending(run))));

        assertThat(await(runs.finish(List.of(ending(run))))).isEmpty();
        assertThat(crowd.mails()).isEqualTo(1);
    }

    @Test
    void a_failure_is_tried_again_later_and_given_up_after_the_last_try() {
        for (var tries = 1; tries <= 5; tries++) {
            Rows.execute(
                    "update \"report_runs\" set \"nextAttemptAt\" = now() at time zone 'UTC' - interval '1 second'");
            var run = await(runs.claim()).get(0);
            assertThat(run.attempts()).isEqualTo(tries);
            assertThat(await(runs.giveBack(run, new IllegalStateException("no luck"))))
                    .isEqualTo(tries < 5 ? Outcome.RETRY : Outcome.FAILED);
            assertThat(await(runs.claim())).isEmpty();
        }

        assertThat(crowd.count("report_runs", "\"state\" = 'FAILED' and \"error\" like '%no luck'"))
                .isEqualTo(1);
    }

    @Test
    void a_run_that_kills_every_instance_is_given_up_as_well() {
        for (var tries = 1; tries <= 5; tries++) {
            assertThat(await(runs.claim())).hasSize(1);
            expireLease();
        }

        assertThat(await(runs.claim())).isEmpty();
        assertThat(crowd.count("report_runs", "\"state\" = 'FAILED' and \"error\" is not null"))
                .isEqualTo(1);
    }

    @Test
    void who_is_deleted_in_the_meantime_gets_neither_report_nor_mail() {
        var run = await(runs.claim()).get(0);
        var ending = ending(run);
        crowd.set("\"deletedAt\" = now()");

        assertThat(await(runs.finish(List.of(ending)))).containsExactly(Outcome.SKIPPED);

        assertThat(await(runs.readers(List.of(run)))).isEmpty();
        assertThat(crowd.count("insights", "true")).isZero();
        assertThat(crowd.mails()).isZero();
    }

    @Test
    void who_gives_up_the_digest_in_the_meantime_gets_no_mail() {
        var run = await(runs.claim()).get(0);
        crowd.set("\"notificationSettings\" = '{\"weeklyDigest\": false}'");

        assertThat(await(runs.finish(List.of(ending(run))))).containsExactly(Outcome.WRITTEN);

        assertThat(crowd.count("insights", "true")).isEqualTo(1);
        assertThat(crowd.mails()).isZero();
    }

    @Test
    void what_is_three_days_late_is_not_mailed_any_more() {
        Rows.execute("update \"report_runs\" set \"mailBy\" = now() at time zone 'UTC' - interval '1 second'");
        var run = await(runs.claim()).get(0);

        await(runs.finish(List.of(ending(run))));

        assertThat(crowd.count("insights", "true")).isEqualTo(1);
        assertThat(crowd.mails()).isZero();
    }

    @Test
    void a_mail_that_cannot_be_written_takes_the_report_back() {
        var run = await(runs.claim()).get(0);
        var ending = Ending.of(run, report(run), Outcome.WRITTEN, address -> {
            throw new IllegalStateException("no mail");
        });

        assertThat(runs.finish(List.of(ending))
                        .onFailure()
                        .recoverWithNull()
                        .await()
                        .atMost(Duration.ofSeconds(10)))
                .isNull();

        assertThat(crowd.count("insights", "true")).isZero();
        assertThat(crowd.count("report_runs", "\"state\" = 'RUNNING'")).isEqualTo(1);
    }

    private Ending ending(Run run) {
        return Ending.of(
                run,
                report(run),
                Outcome.WRITTEN,
                address -> new Mail("digest|" + run.userId(), address, "subject", "text", "html"));
    }

    private InsightRow report(Run run) {
        var reader = await(runs.readers(List.of(run))).get(run.id());
        return WeeklyReport.empty(reader.person(), reader.week(run));
    }

    private static void expireLease() {
        Rows.execute("update \"report_runs\" set \"leaseUntil\" = now() at time zone 'UTC' - interval '1 second'");
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
