package dev.chronos.insights.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.Crowd;
import dev.chronos.testkit.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a closed week to its report and mail. */
@ServiceTest
class ScheduleTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    RunQueue queue;

    @Inject
    Planner planner;

    @Inject
    ReportWorker worker;

    @BeforeEach
    void alone() {
        Crowd.alone();
    }

    @Test
    void many_who_plan_and_many_who_work_make_one_report_and_one_mail_for_each() {
        var crowd = Crowd.of(200).busy(3).wantingMail();

        var queued = together(4, () -> plan());
        together(4, () -> {
            work();
            return true;
        });

        assertThat(queued.stream().mapToInt(Integer::intValue).sum()).isEqualTo(200);
        assertThat(crowd.count("report_runs", "\"state\" = 'DONE' and \"outcome\" = 'WRITTEN' and \"attempts\" = 1"))
                .isEqualTo(200);
        assertThat(crowd.count("report_runs", "true")).isEqualTo(200);
        assertThat(crowd.count("insights", "\"category\" = 'weekly_report'")).isEqualTo(200);
        assertThat(crowd.mails()).isEqualTo(200);
    }

    @Test
    void nothing_is_due_twice() {
        var crowd = Crowd.of(3).busy(3).wantingMail();
        plan();
        work();

        assertThat(plan()).isZero();
        work();

        assertThat(crowd.count("report_runs", "\"attempts\" = 1")).isEqualTo(3);
        assertThat(crowd.mails()).isEqualTo(3);
    }

    @Test
    void four_weeks_are_caught_up_and_only_the_last_is_told_by_mail() {
        var crowd = Crowd.of(1)
                .since(100)
                .busy(3)
                .busy(10)
                .busy(17)
                .busy(24)
                .busy(31)
                .wantingMail();

        assertThat(plan()).isEqualTo(4);
        work();

        assertThat(Rows.query(
                        "select \"periodStart\"::text as d from \"report_runs\" where \"userId\" = ? order by 1",
                        crowd.person(1)))
                .containsExactly(
                        Map.of("d", crowd.end().minusDays(28).toString()),
                        Map.of("d", crowd.end().minusDays(21).toString()),
                        Map.of("d", crowd.end().minusDays(14).toString()),
                        Map.of("d", crowd.end().minusDays(7).toString()));
        assertThat(crowd.count("insights", "\"category\" = 'weekly_report'")).isEqualTo(4);
        assertThat(Rows.query("select \"dedupKey\" from \"mail_outbox\""))
                .containsExactly(Map.of(
                        "dedupKey",
                        "digest|" + crowd.person(1) + "|" + crowd.end().minusDays(7)));
    }

    @Test
    void who_does_not_want_mail_gets_the_report_alone() {
        var crowd = Crowd.of(2).busy(3);

        plan();
        work();

        assertThat(crowd.count("insights", "\"category\" = 'weekly_report'")).isEqualTo(2);
        assertThat(crowd.mails()).isZero();
    }

    @Test
    void an_address_that_stands_for_none_gets_no_mail() {
        var crowd = Crowd.of(1).busy(3).wantingMail().set("\"email\" = \"id\" || '@users.invalid'");

        plan();
        work();

        assertThat(crowd.mails()).isZero();
    }

    @Test
    void an_empty_week_has_a_report_that_says_so_and_no_mail() {
        var crowd = Crowd.of(2).wantingMail();

        plan();
        work();

        assertThat(crowd.count("report_runs", "\"state\" = 'DONE' and \"outcome\" = 'EMPTY'"))
                .isEqualTo(2);
        assertThat(crowd.count(
                        "insights",
                        "\"content\" like 'There is no data%' and \"data\" -> 'report' ->> 'empty' = 'true'"))
                .isEqualTo(2);
        assertThat(crowd.mails()).isZero();
    }

    @Test
    void after_four_empty_weeks_only_the_run_is_kept() {
        var crowd = Crowd.of(1).since(100);
        plan();
        work();
        Rows.execute("""
                update "report_runs" set "periodStart" = "periodStart" - 7, "periodEnd" = "periodEnd" - 7,
                    "startsAt" = "startsAt" - interval '7 days', "endsAt" = "endsAt" - interval '7 days'
                where "userId" = ?""", crowd.person(1));

        assertThat(plan()).isEqualTo(1);
        work();

        assertThat(crowd.count("report_runs", "\"outcome\" = 'EMPTY'")).isEqualTo(5);
        assertThat(crowd.count("report_runs", "\"insightId\" is null")).isEqualTo(1);
    }

    @Test
    void the_deleted_and_the_suspended_are_not_even_queued() {
        Crowd.of(1).busy(3).set("\"deletedAt\" = now()");
        Crowd.of(1).busy(3).set("\"subscriptionStatus\" = 'PAUSED'");

        assertThat(plan()).isZero();
    }

    @Test
    void a_week_that_somebody_asked_for_by_hand_still_has_its_scheduled_run_and_mail() {
        var crowd = Crowd.of(1).busy(3).wantingMail();
        Rows.execute("""
                insert into "report_runs" ("id", "userId", "kind", "periodStart", "periodEnd", "state", "createdAt", "updatedAt")
                values ('by-hand', ?, 'weekly_report', ?, ?, 'DONE', now(), now())""", crowd.person(1), crowd.end().minusDays(7), crowd.end());

        assertThat(plan()).isEqualTo(1);
        work();

        assertThat(crowd.count("report_runs", "\"id\" = 'by-hand' and \"scheduled\" and \"outcome\" = 'WRITTEN'"))
                .isEqualTo(1);
        assertThat(crowd.mails()).isEqualTo(1);
    }

    @Test
    void late_edits_make_a_report_anew_without_a_mail_and_nothing_else_does() {
        var crowd = Crowd.of(3).busy(3).wantingMail();
        plan();
        work();
        assertThat(planner.planRecompute().await().atMost(PATIENCE)).isZero();

        Rows.execute(
                "update \"events\" set \"endDateTime\" = \"endDateTime\" + interval '2 hours', \"updatedAt\" = now() at time zone 'UTC' where \"userId\" = ?",
                crowd.person(2));

        assertThat(planner.planRecompute().await().atMost(PATIENCE)).isEqualTo(1);
        work();
        assertThat(
                        Rows.query(
                                "select \"userId\" from \"insights\" where \"data\" -> 'report' -> 'numbers' -> 0 ->> 'value' = '210'"))
                .containsExactly(Map.of("userId", crowd.person(2)));
        assertThat(planner.planRecompute().await().atMost(PATIENCE)).isZero();
        assertThat(crowd.mails()).isEqualTo(3);
    }

    @Test
    void a_change_of_a_later_week_is_no_late_edit() {
        var crowd = Crowd.of(1).busy(3);
        plan();
        work();

        Rows.execute("""
                insert into "events" ("id", "title", "startDateTime", "endDateTime", "userId", "calendarId", "createdAt", "updatedAt")
                values (gen_random_uuid()::text, 'Next', ?, ?, ?, ?, now() at time zone 'UTC', now() at time zone 'UTC')""", crowd.at(3, 9), crowd.at(3, 10), crowd.person(1), "c" + crowd.person(1));

        assertThat(planner.planRecompute().await().atMost(PATIENCE)).isZero();
    }

    private int plan() {
        return queue.now().chain(planner::plan).await().atMost(PATIENCE);
    }

    private void work() {
        worker.work().await().atMost(PATIENCE);
    }

    private static <T> List<T> together(int n, Supplier<T> work) {
        var threads = Executors.newFixedThreadPool(n);
        try {
            var all = Stream.generate(() -> CompletableFuture.supplyAsync(work, threads))
                    .limit(n)
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }
}
