package dev.chronos.insights.heuristic.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.activity.GoalRow;
import dev.chronos.insights.activity.HabitRow;
import dev.chronos.insights.heuristic.rule.achievement.GoalReached;
import dev.chronos.insights.heuristic.rule.achievement.OverdueCleared;
import dev.chronos.insights.heuristic.rule.achievement.PersonalBest;
import dev.chronos.insights.heuristic.rule.achievement.StreakReached;
import dev.chronos.insights.heuristic.rule.tip.Reflection;
import dev.chronos.insights.heuristic.rule.tip.ThinData;
import dev.chronos.insights.heuristic.rule.warning.AfterHours;
import dev.chronos.insights.heuristic.rule.warning.DeadlinesAtRisk;
import dev.chronos.insights.heuristic.rule.warning.NoBreak;
import dev.chronos.insights.heuristic.rule.warning.UnusualWeek;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("calendar")
class AchievementAndWarningRulesTest {
    @ParameterizedTest
    @CsvSource({"100, reached", "61, ahead", "59, "})
    void r21_speaks_of_a_goal_reached_or_a_tenth_ahead(double current, String variant) {
        // Half of the time is over, so an even pace stands at 50.
        var person = new Case().now(5, "00:00");
        person.someone.goal(
                new GoalRow("g", "Run", 100, current, "ACTIVE", Case.at(-5, "00:00"), Case.at(15, "00:00")));

        assertThat(person.find(new GoalReached()).stream().map(one -> one.variant()))
                .containsExactlyElementsOf(variant == null ? List.of() : List.of(variant));
    }

    @Test
    void r21_tells_a_goal_only_once_and_a_habit_that_was_kept_each_time() {
        var person = new Case().shown("r21|reached-g", 3);
        person.someone.goal(new GoalRow("g", "Run", 1, 1, "COMPLETED", Case.at(-5, "00:00"), Case.at(15, "00:00")));
        assertThat(person.find(new GoalReached())).isEmpty();

        assertThat(habit(0, 2, 4).find(new GoalReached())).hasSize(1);
        assertThat(habit(0, 2).find(new GoalReached())).isEmpty();
    }

    private static Case habit(int... days) {
        var person = new Case();
        person.someone.habit(new HabitRow(
                "h",
                "Read",
                "CUSTOM",
                1,
                Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
                Case.at(-90, "00:00"),
                IntStream.of(days).mapToObj(day -> Case.at(day, "20:00")).toList()));
        return person;
    }

    @Test
    void r22_needs_eight_weeks_and_more_than_a_tie() {
        assertThat(records(8, 120, 121).find(new PersonalBest())).hasSize(1);
        assertThat(records(8, 120, 120).find(new PersonalBest())).isEmpty();
        assertThat(records(7, 120, 121).find(new PersonalBest())).isEmpty();
        assertThat(records(8, 50, 59).find(new PersonalBest())).isEmpty();
    }

    private static Case records(int weeks, int before, int now) {
        var person = new Case().focus(0, "09:00", now);
        for (var week = 1; week <= weeks; week++) {
            person.focus(-7 * week, "09:00", before);
        }
        return person;
    }

    @Test
    void r22_knows_the_week_with_most_tasks_on_time() {
        assertThat(onTime(5, 4).find(new PersonalBest()).stream().map(one -> one.subject()))
                .containsExactly("tasksOnTime");
        assertThat(onTime(5, 5).find(new PersonalBest())).isEmpty();
        assertThat(onTime(4, 3).find(new PersonalBest())).isEmpty();
    }

    private static Case onTime(int now, int before) {
        var person = new Case();
        for (var week = 0; week <= 8; week++) {
            for (var n = 0; n < (week == 0 ? now : before); n++) {
                var day = 3 - 7 * week;
                person.task(person.row("COMPLETED", Case.at(day, "00:00"), Case.at(day, "10:00"), 30, 30, null));
            }
        }
        return person;
    }

    @ParameterizedTest
    @CsvSource({"4, ", "5, streak-5", "9, streak-5", "10, streak-10", "15, "})
    void r23_speaks_in_the_week_that_passes_a_mark(int days, String subject) {
        var person = new Case();
        for (int day = 4, left = days; left > 0; day--) {
            if (Math.floorMod(day, 7) < 5) {
                person.focus(day, "09:00", 25);
                left--;
            }
        }

        assertThat(person.find(new StreakReached()).stream().map(one -> one.subject()))
                .containsExactlyElementsOf(subject == null ? List.of() : List.of(subject));
    }

    @ParameterizedTest
    @CsvSource({"6, 0, cleared", "6, 3, halved", "6, 4, ", "5, 0, "})
    void r24_speaks_when_half_of_six_overdue_tasks_are_done(int before, int left, String variant) {
        var person = new Case();
        for (var n = 0; n < before; n++) {
            var done = n >= left;
            person.task(person.row(
                    done ? "COMPLETED" : "TODO",
                    Case.at(-3, "00:00"),
                    done ? Case.at(2, "10:00") : null,
                    null,
                    null,
                    null));
        }

        assertThat(person.find(new OverdueCleared()).stream().map(one -> one.variant()))
                .containsExactlyElementsOf(variant == null ? List.of() : List.of(variant));
    }

    @Test
    void r25_needs_two_of_three_weeks_over_the_limit_and_goes_only_well_below_it() {
        assertThat(late(241, 241, 0).find(new AfterHours())).hasSize(1);
        assertThat(late(241, 0, 241).find(new AfterHours())).hasSize(1);
        assertThat(late(240, 300, 300).find(new AfterHours())).isEmpty();
        assertThat(late(300, 240, 240).find(new AfterHours())).isEmpty();
        assertThat(late(193, 193, 0).shown("r25|after-hours", 1).find(new AfterHours()))
                .hasSize(1);
        assertThat(late(192, 193, 193).shown("r25|after-hours", 1).find(new AfterHours()))
                .isEmpty();
    }

    private static Case late(int... minutes) {
        var person = new Case();
        for (var week = 0; week < minutes.length; week++) {
            if (minutes[week] > 0) {
                person.work(-7 * week, "17:00", minutes[week]);
            }
        }
        return person;
    }

    @ParameterizedTest
    @CsvSource({"495, false", "496, true"})
    void r26_speaks_when_more_than_a_quarter_of_an_hour_is_short(int estimate, boolean speaks) {
        // Monday at nine; due on Tuesday at five, with eight hours of the sixteen free.
        var person = new Case().now(0, "09:00").work(0, "09:00", 480).open(Case.at(1, "00:00"), estimate);

        assertThat(person.find(new DeadlinesAtRisk())).hasSize(speaks ? 1 : 0);
    }

    @Test
    void r26_counts_how_much_longer_than_estimated_the_user_takes() {
        var person = new Case().now(0, "09:00").work(0, "09:00", 480).open(Case.at(1, "00:00"), 400);
        assertThat(person.find(new DeadlinesAtRisk())).isEmpty();

        for (var n = 0; n < 8; n++) {
            person.done(-n - 1, 60, 90, null);
        }

        assertThat(person.find(new DeadlinesAtRisk())).singleElement().satisfies(one -> {
            assertThat(one.facts().get(0).value()).isEqualTo(600L);
            assertThat(one.validTo()).isEqualTo(Case.at(1, "17:00"));
        });
    }

    @Test
    void r27_needs_six_weeks_and_a_number_far_outside() {
        assertThat(usual(6, 2400).find(new UnusualWeek()))
                .singleElement()
                .satisfies(one -> assertThat(one.variant()).isEqualTo("minutes.more"));
        assertThat(usual(5, 2400).look(new UnusualWeek()).p()).isNull();
        var same = usual(6, 610).look(new UnusualWeek());
        assertThat(same.p()).isGreaterThan(0.2);
        assertThat(same.found()).isEmpty();
    }

    private static Case usual(int weeks, int minutes) {
        var person = new Case();
        for (var week = 0; week <= weeks; week++) {
            var left = week == 0 ? minutes : 600 + 10 * (week % 3);
            for (var day = 0; day < 5; day++) {
                person.work(day - 7 * week, "17:00", left / 5);
            }
        }
        return person;
    }

    @ParameterizedTest
    @CsvSource({"180, 2, true", "179, 2, false", "180, 1, false"})
    void r28_speaks_of_three_hours_without_a_break_on_two_days(int minutes, int days, boolean speaks) {
        var person = new Case();
        for (var day = 0; day < days; day++) {
            person.meeting(day, "09:00", 60).meeting(day, "10:00", minutes - 60);
        }

        assertThat(person.find(new NoBreak())).hasSize(speaks ? 1 : 0);
    }

    @Test
    void r29_gives_each_hint_once_in_four_weeks() {
        var person = new Case().work(0, "09:00", 60);

        assertThat(person.find(new ThinData()))
                .singleElement()
                .satisfies(one -> assertThat(one.subject()).isEqualTo("focus"));
        assertThat(person.shown("r29|focus", 3.9).find(new ThinData())).isEmpty();
        assertThat(person.shown("r29|focus", 4).find(new ThinData())).hasSize(1);
        assertThat(new Case().focus(0, "09:00", 25).done(1, null, 30, null).find(new ThinData()))
                .singleElement()
                .satisfies(one -> assertThat(one.subject()).isEqualTo("estimates"));
    }

    @Test
    void r30_asks_one_question_when_there_is_anything_to_ask_about() {
        assertThat(new Case().find(new Reflection())).isEmpty();
        assertThat(new Case().work(0, "09:00", 60).find(new Reflection())).hasSize(1);
    }
}
