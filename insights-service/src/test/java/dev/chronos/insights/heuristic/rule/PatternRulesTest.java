package dev.chronos.insights.heuristic.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.heuristic.rule.pattern.DistractedAfterMeetings;
import dev.chronos.insights.heuristic.rule.pattern.LongSessions;
import dev.chronos.insights.heuristic.rule.pattern.NewLevel;
import dev.chronos.insights.heuristic.rule.pattern.PeakHours;
import dev.chronos.insights.heuristic.rule.pattern.SteadyTrend;
import dev.chronos.insights.heuristic.rule.pattern.WeekdayEffect;
import java.time.LocalTime;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("calendar")
class PatternRulesTest {
    @Test
    void r10_names_the_hours_in_which_sessions_are_rated_higher() {
        var found = rated(24, 5, 5).find(new PeakHours());

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.details())
                    .containsEntry("from", LocalTime.of(9, 0))
                    .containsEntry("to", LocalTime.of(10, 0));
            assertThat(one.test().p()).isLessThan(0.01);
            assertThat(one.validTo()).isEqualTo(Case.at(35, "00:00"));
        });
    }

    @Test
    void r10_needs_forty_sessions_and_more_than_half_a_point() {
        assertThat(rated(13, 5, 5).look(new PeakHours()).p()).isNull();
        var same = rated(24, 2, 2).look(new PeakHours());
        assertThat(same.p()).isNotNull();
        assertThat(same.found()).isEmpty();
    }

    @Test
    void r10_is_no_pattern_when_only_one_half_of_the_history_knows_it() {
        var trial = rated(24, 5, 2).look(new PeakHours());

        assertThat(trial.p()).isNotNull();
        assertThat(trial.found()).isEmpty();
    }

    /** Three sessions a week, at nine, noon and three; those at nine are rated so in the newer and in the older half. */
    private static Case rated(int weeks, int newer, int older) {
        var person = new Case();
        for (var week = 0; week < weeks; week++) {
            person.focus(-7 * week, "09:00", 50, true, week * 2 < weeks ? newer : older, 1);
            person.focus(1 - 7 * week, "12:00", 50, true, 2 + week % 2, 1);
            person.focus(2 - 7 * week, "15:00", 50, true, 3 - week % 2, 1);
        }
        return person;
    }

    @Test
    void r11_names_the_weekday_with_more_meetings() {
        assertThat(tuesdays(8, 120).find(new WeekdayEffect())).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo("meetings-TUESDAY");
            assertThat(one.variant()).isEqualTo("meetings.more");
        });
        assertThat(tuesdays(7, 120).look(new WeekdayEffect()).p()).isNull();
        var little = tuesdays(8, 25).look(new WeekdayEffect());
        assertThat(little.p()).isLessThan(0.05);
        assertThat(little.found()).isEmpty();
    }

    /** An hour of meetings on each working day, and so many minutes more on Tuesdays. */
    private static Case tuesdays(int weeks, int more) {
        var person = new Case();
        for (var week = 0; week < weeks; week++) {
            for (var day = 0; day < 5; day++) {
                var minutes = 60 + 5 * ((week + day) % 3) + (day == 1 ? more : 0);
                person.meeting(day - 7 * week, "09:00", minutes);
            }
        }
        return person;
    }

    @Test
    void r12_finds_a_step_and_r13_leaves_it_to_it() {
        var step = weekly(14, ago -> ago < 7 ? 600 : 200);

        assertThat(step.find(new NewLevel())).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo("meetingNetMinutes");
            assertThat(one.details()).containsEntry("since", Case.MONDAY.minusWeeks(6));
        });
        assertThat(step.find(new SteadyTrend())).isEmpty();
        assertThat(weekly(9, ago -> ago < 4 ? 600 : 200).look(new NewLevel()).p())
                .isNull();
    }

    @Test
    void r13_finds_a_line_and_r12_leaves_it_to_it() {
        var line = weekly(14, ago -> 900 - 50 * ago);

        assertThat(line.find(new SteadyTrend())).singleElement().satisfies(one -> {
            assertThat(one.variant()).isEqualTo("up");
            assertThat(one.test().p()).isLessThan(0.01);
        });
        assertThat(line.find(new NewLevel())).isEmpty();
        assertThat(weekly(7, ago -> 900 - 50 * ago).look(new SteadyTrend()).p()).isNull();
    }

    @Test
    void r12_and_r13_see_nothing_in_weeks_that_go_up_and_down() {
        var even = weekly(14, ago -> ago % 2 == 0 ? 300 : 400);

        assertThat(even.find(new NewLevel())).isEmpty();
        assertThat(even.find(new SteadyTrend())).isEmpty();
        assertThat(even.look(new NewLevel()).p()).isGreaterThan(0.1);
    }

    @Test
    void a_week_off_is_no_new_level() {
        var person = weekly(14, ago -> ago == 3 ? 0 : 300 + 5 * (ago % 4));
        person.someone.event(
                Case.at(-21, "00:00").toString(), Case.at(-14, "00:00").toString(), row -> row.allDay("Vacation"));

        assertThat(person.find(new NewLevel())).isEmpty();
    }

    /** Meetings of so many minutes in the week so many weeks ago, none longer than an hour, give or take ten minutes. */
    private static Case weekly(int weeks, IntUnaryOperator minutes) {
        var person = new Case();
        for (var week = 0; week < weeks; week++) {
            var left = minutes.applyAsInt(week) + 10 * (week % 3 - 1);
            for (var n = 0; left > 10; n++) {
                person.meeting(n % 5 - 7 * week, String.format("%02d:00", 9 + n / 5), Math.min(60, left));
                left -= 60;
            }
        }
        return person;
    }

    @Test
    void r14_compares_sessions_right_after_meetings_without_a_break() {
        assertThat(chains(15, 4).find(new DistractedAfterMeetings()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.facts().get(0).value()).isEqualTo(4L);
                    assertThat(one.actions())
                            .singleElement()
                            .satisfies(action -> assertThat(action.kind()).isEqualTo("ADD_BUFFER"));
                });
        assertThat(chains(14, 4).look(new DistractedAfterMeetings()).p()).isNull();
        assertThat(chains(15, 1).find(new DistractedAfterMeetings())).isEmpty();
    }

    /** Two meetings in a row and an hour's session half an hour later, on some days; a session alone on the others. */
    private static Case chains(int days, int distractions) {
        var person = new Case();
        for (var n = 0; n < days; n++) {
            var day = -2 * n;
            person.meeting(day, "09:00", 30).meeting(day, "09:30", 30);
            person.focus(day, "10:30", 60, true, null, distractions);
            person.focus(day - 1, "10:30", 60, true, null, 1 + n % 2);
        }
        return person;
    }

    @Test
    void r15_finds_that_long_sessions_are_given_up() {
        assertThat(lengths(20, 20, 8).find(new LongSessions()))
                .singleElement()
                .satisfies(one -> assertThat(one.actions().get(0).params()).containsEntry("minutes", 50));
        assertThat(lengths(20, 20, 1).find(new LongSessions())).isEmpty();
        assertThat(lengths(32, 7, 5).look(new LongSessions()).p()).isNull();
        assertThat(lengths(20, 19, 8).look(new LongSessions()).p()).isNull();
    }

    /** Short sessions, all finished, and long ones of which so many are given up, in turns. */
    private static Case lengths(int brief, int extended, int givenUp) {
        var person = new Case();
        for (var n = 0; n < brief; n++) {
            person.focus(6 - 4 * n, "09:00", 25);
        }
        for (var n = 0; n < extended; n++) {
            person.focus(6 - 4 * n, "13:00", 90, n * givenUp / extended == (n + 1) * givenUp / extended, null, 0);
        }
        return person;
    }
}
