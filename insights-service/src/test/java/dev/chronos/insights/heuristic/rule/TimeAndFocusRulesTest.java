package dev.chronos.insights.heuristic.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chronos.insights.heuristic.rule.focus.FinishRateChanged;
import dev.chronos.insights.heuristic.rule.focus.FocusChanged;
import dev.chronos.insights.heuristic.rule.focus.Fragmented;
import dev.chronos.insights.heuristic.rule.focus.UnusedFocusCapacity;
import dev.chronos.insights.heuristic.rule.time.CategoryShifted;
import dev.chronos.insights.heuristic.rule.time.DoubleBooked;
import dev.chronos.insights.heuristic.rule.time.MeetingLoadChanged;
import dev.chronos.insights.heuristic.rule.time.RecurringLoad;
import dev.chronos.insights.heuristic.rule.time.WeekInNumbers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("calendar")
class TimeAndFocusRulesTest {
    @Test
    void r01_needs_one_entry_task_or_session() {
        assertThat(new Case().find(new WeekInNumbers())).isEmpty();
        assertThat(new Case().work(0, "09:00", 30).find(new WeekInNumbers())).hasSize(1);
        assertThat(new Case().done(1, null, null, null).find(new WeekInNumbers()))
                .singleElement()
                .satisfies(one -> assertThat(one.variant()).isEqualTo("free"));
    }

    @Test
    void r02_needs_six_weeks_and_counts_as_a_test_even_when_nothing_changed() {
        assertThat(meetings(5, 600).look(new MeetingLoadChanged()).p()).isNull();
        assertThat(meetings(6, 600).find(new MeetingLoadChanged())).hasSize(1);
        var same = meetings(8, 75).look(new MeetingLoadChanged());
        assertThat(same.p()).isNotNull();
        assertThat(same.found()).isEmpty();
    }

    private static Case meetings(int weeks, int minutes) {
        var person = new Case().meeting(1, "09:00", minutes);
        for (var week = 1; week <= weeks; week++) {
            person.meeting(-7 * week, "09:00", 60 + 5 * (week % 3));
        }
        return person;
    }

    @Test
    void r03_sees_a_category_that_grew_in_four_weeks() {
        var found = categories(12, 420).find(new CategoryShifted());

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.subject()).isIn("c-new", "c-old");
            assertThat(one.test().p()).isLessThan(0.02);
            // A share of 0.5 grew to 0.78, of some 345 booked minutes a week: about 95 of 240.
            assertThat(one.impact()).isBetween(0.35, 0.45);
        });
        var same = categories(12, 120).look(new CategoryShifted());
        assertThat(same.p()).isNotNull();
        assertThat(same.found()).isEmpty();
        assertThat(categories(7, 420).look(new CategoryShifted()).p()).isNull();
    }

    /** Two categories of two hours each; one of them takes so many minutes in the last four weeks. */
    private static Case categories(int weeks, int recent) {
        var person = new Case();
        for (var week = 0; week < weeks; week++) {
            person.work(-7 * week, "08:00", (week < 4 ? recent : 120) + 5 * (week % 3), "c-new");
            person.work(1 - 7 * week, "08:00", 120 + 5 * (week % 2), "c-old");
        }
        return person;
    }

    @Test
    void r04_stays_until_it_is_clearly_over() {
        assertThat(clash(30).find(new DoubleBooked())).isEmpty();
        assertThat(clash(31).find(new DoubleBooked())).hasSize(1);
        assertThat(clash(25).shown("r04|conflicts", 1).find(new DoubleBooked())).hasSize(1);
        assertThat(clash(24).shown("r04|conflicts", 1).find(new DoubleBooked())).isEmpty();
        assertThat(clash(25).shown("r04|conflicts", 3).find(new DoubleBooked())).isEmpty();
    }

    private static Case clash(int minutes) {
        return new Case().work(0, "09:00", 60).work(0, "10:00", 60).work(0, "09:30", 30 + minutes - 30);
    }

    @ParameterizedTest
    @CsvSource({"60, 200, 4, true", "60, 205, 4, false", "59, 100, 4, false", "60, 200, 3, false"})
    void r05_needs_five_hours_and_sixty_percent_in_series(int series, int single, int weeks, boolean speaks) {
        var person = new Case().meeting(4, "14:00", single);
        person.someone.event(
                Case.at(-7 * (weeks - 1), "10:00").toString(),
                Case.at(-7 * (weeks - 1), "10:00").plusSeconds(60L * series).toString(),
                row -> row.repeats("UTC", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR").with(3));

        assertThat(person.find(new RecurringLoad())).hasSize(speaks ? 1 : 0);
    }

    @Test
    void r06_tells_less_focus_as_well_as_more() {
        assertThat(focused(7, 30).find(new FocusChanged())).singleElement().satisfies(one -> {
            assertThat(one.variant()).isEqualTo("less");
            assertThat(one.good()).isFalse();
        });
        assertThat(focused(7, 900).find(new FocusChanged()))
                .singleElement()
                .satisfies(one -> assertThat(one.good()).isTrue());
        assertThat(focused(5, 900).look(new FocusChanged()).p()).isNull();
    }

    private static Case focused(int weeks, int minutes) {
        var person = new Case().focus(0, "09:00", minutes).work(0, "08:00", 30);
        for (var week = 1; week <= weeks; week++) {
            person.focus(-7 * week, "09:00", 400 + 10 * (week % 3));
        }
        return person;
    }

    @Test
    void r07_speaks_when_the_week_is_in_more_pieces_than_nine_of_ten() {
        assertThat(pieces(8).find(new Fragmented())).singleElement().satisfies(one -> {
            assertThat(one.facts().get(0).value()).isEqualTo(1200L);
            assertThat(one.actions()).isEmpty();
        });
        assertThat(pieces(7).find(new Fragmented())).isEmpty();
        assertThat(pieces(8).meeting(-7, "10:00", 60).find(new Fragmented())).hasSize(1);
    }

    /** Weeks of whole free days but for an hour; then one with an hour's meeting after each hour. */
    private static Case pieces(int weeks) {
        var person = new Case();
        for (var week = 1; week <= weeks; week++) {
            person.meeting(-7 * week, "16:00", 60);
        }
        for (var day = 0; day < 5; day++) {
            for (var hour = 10; hour < 17; hour += 2) {
                person.meeting(day, hour + ":00", 60);
            }
        }
        return person;
    }

    @ParameterizedTest
    @CsvSource({"599, true", "600, false"})
    void r08_speaks_below_a_quarter_of_the_free_blocks(int focus, boolean speaks) {
        var person = new Case().work(-14, "18:00", 60).focus(-7, "09:00", 60);
        for (var day = 0; day < 5; day++) {
            person.focus(day, "09:00", focus / 5 + (day < focus % 5 ? 1 : 0));
        }

        var found = person.find(new UnusedFocusCapacity());

        assertThat(found).hasSize(speaks ? 1 : 0);
        assertThat(found).allSatisfy(one -> assertThat(one.actions()).isNotEmpty());
    }

    @Test
    void r08_does_not_speak_to_those_who_log_no_sessions() {
        var person = new Case().work(-14, "18:00", 60).work(-7, "18:00", 60).work(0, "18:00", 60);

        assertThat(person.find(new UnusedFocusCapacity())).isEmpty();
    }

    @Test
    void r09_compares_four_weeks_with_those_before() {
        assertThat(finishing(16, 8).find(new FinishRateChanged()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.variant()).isEqualTo("less");
                    // Half of 8 against all of 16: fisher_exact([[4, 4], [16, 0]]) of SciPy.
                    assertThat(one.test().p()).isCloseTo(0.00658761528326, within(1e-9));
                });
        assertThat(finishing(16, 7).look(new FinishRateChanged()).p()).isNull();
        assertThat(finishing(11, 8).look(new FinishRateChanged()).p()).isNull();
    }

    /** So many finished sessions before, and half of these in the last four weeks. */
    private static Case finishing(int before, int recent) {
        var person = new Case();
        for (var n = 0; n < before; n++) {
            person.focus(-28 - 3 * n, "09:00", 50);
        }
        for (var n = 0; n < recent; n++) {
            person.focus(6 - 3 * n, "09:00", 50, n % 2 == 0, null, 0);
        }
        return person;
    }
}
