package dev.chronos.insights.heuristic.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.heuristic.rule.planning.EstimatesOverrun;
import dev.chronos.insights.heuristic.rule.planning.NoBuffer;
import dev.chronos.insights.heuristic.rule.planning.OpenInvitations;
import dev.chronos.insights.heuristic.rule.planning.OverbookedAhead;
import dev.chronos.insights.heuristic.rule.planning.SlotForOverdueTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("calendar")
class PlanningRulesTest {
    @Test
    void r16_speaks_of_a_category_with_eight_pairs() {
        assertThat(pairs(8, 75).find(new EstimatesOverrun())).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo("c-client");
            // Eight of eight over: 2 / 2^8, for one category.
            assertThat(one.test().p()).isCloseTo(0.0078125, within(1e-9));
            assertThat(one.facts().get(0).value()).isEqualTo(0.25);
        });
        assertThat(pairs(7, 75).look(new EstimatesOverrun()).p()).isNull();
        assertThat(pairs(8, 74).look(new EstimatesOverrun()).p()).isNotNull();
        assertThat(pairs(8, 74).find(new EstimatesOverrun())).isEmpty();
    }

    @Test
    void r16_goes_on_until_the_estimates_are_nearly_right() {
        assertThat(pairs(8, 73).shown("r16|c-client", 1).find(new EstimatesOverrun()))
                .hasSize(1);
        assertThat(pairs(8, 71).shown("r16|c-client", 1).find(new EstimatesOverrun()))
                .isEmpty();
    }

    @Test
    void r16_offers_to_adjust_the_open_tasks_of_the_category() {
        var person = pairs(8, 90);
        person.task(person.row("TODO", null, null, 120, null, "c-client"));
        person.task(person.row("TODO", null, null, 120, null, "c-team"));

        assertThat(person.find(new EstimatesOverrun())).singleElement().satisfies(one -> {
            assertThat(one.impact()).isCloseTo(0.5 * 120 / 240, within(1e-9));
            assertThat(one.actions())
                    .singleElement()
                    .satisfies(action -> assertThat(action.params()).containsEntry("factor", 1.5));
        });
    }

    private static Case pairs(int n, int took) {
        var person = new Case().done(1, 60, 60, "c-team");
        for (var i = 0; i < n; i++) {
            person.done(-i, 60, took, "c-client");
        }
        return person;
    }

    @ParameterizedTest
    @CsvSource({"2400, false", "2401, true"})
    void r17_speaks_when_tasks_do_not_fit_into_the_coming_week(int minutes, boolean speaks) {
        var person = new Case();
        person.task(new TaskRow(
                "t",
                "Task",
                "TODO",
                "LOW",
                null,
                null,
                Case.at(8, "09:00"),
                minutes,
                null,
                Case.at(0, "09:00"),
                null,
                null));

        assertThat(person.find(new OverbookedAhead())).hasSize(speaks ? 1 : 0);
    }

    @Test
    void r18_finds_the_first_gap_that_takes_the_overdue_task() {
        var person = new Case().now(1, "10:10").open(Case.at(0, "00:00"), 90).work(1, "11:00", 120);

        assertThat(person.find(new SlotForOverdueTask())).singleElement().satisfies(one -> {
            // 10:15 to 11:00 is too short; from 13:00 on an hour and a half is free.
            assertThat(one.actions().get(0).params()).containsEntry("start", "2026-03-03T13:00:00Z");
            assertThat(one.validTo()).isEqualTo(Case.at(1, "13:00"));
        });
        assertThat(new Case().now(1, "10:10").open(Case.at(9, "00:00"), 90).find(new SlotForOverdueTask()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 59, false", "1, 60, true", "2, 20, false", "3, 15, true"})
    void r19_speaks_of_three_invitations_or_an_hour(int invitations, int minutes, boolean speaks) {
        var person = new Case();
        for (var n = 0; n < invitations; n++) {
            person.someone.event(
                    Case.at(n, "12:00").toString(),
                    Case.at(n, "12:00").plusSeconds(60L * minutes).toString(),
                    row -> row.invited("PENDING"));
        }

        assertThat(person.find(new OpenInvitations())).hasSize(speaks ? 1 : 0);
    }

    @Test
    void r19_and_r20_stay_until_they_are_clearly_over() {
        var person = new Case().shown("r19|invitations", 1);
        person.someone.event(
                Case.at(0, "12:00").toString(), Case.at(0, "12:48").toString(), row -> row.invited("PENDING"));
        assertThat(person.find(new OpenInvitations())).hasSize(1);
        assertThat(person.shown("r19|invitations", 3).find(new OpenInvitations()))
                .isEmpty();

        var runs = new Case();
        for (var day = -7; day < 5; day++) {
            runs.meeting(day, "09:00", 60).meeting(day, "10:00", 37);
        }
        assertThat(runs.find(new NoBuffer())).isEmpty();
        assertThat(runs.shown("r20|buffer", 1).find(new NoBuffer())).hasSize(1);
    }

    @Test
    void r20_needs_three_long_runs_in_two_of_three_weeks() {
        assertThat(runs(3, 3, 0).find(new NoBuffer())).hasSize(1);
        assertThat(runs(3, 0, 3).find(new NoBuffer())).hasSize(1);
        assertThat(runs(2, 3, 3).find(new NoBuffer())).isEmpty();
        assertThat(runs(3, 2, 2).find(new NoBuffer())).isEmpty();
        var exactly = new Case();
        for (var day = -7; day < 5; day++) {
            exactly.meeting(day, "09:00", 60).meeting(day, "10:00", 60);
        }
        assertThat(exactly.find(new NoBuffer())).isEmpty();
    }

    /** Runs of two meetings, longer than two hours together, in this week and the two before it. */
    private static Case runs(int... perWeek) {
        var person = new Case();
        for (var week = 0; week < perWeek.length; week++) {
            for (var day = 0; day < perWeek[week]; day++) {
                person.meeting(day - 7 * week, "09:00", 60).meeting(day - 7 * week, "10:05", 60);
            }
        }
        return person;
    }
}
