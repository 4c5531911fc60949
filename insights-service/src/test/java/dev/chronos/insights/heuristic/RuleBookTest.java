package dev.chronos.insights.heuristic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.fixture.Someone;
import dev.chronos.insights.heuristic.Evidence.Shown;
import dev.chronos.insights.heuristic.rule.Catalogue;
import dev.chronos.insights.prose.Prose;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("calendar")
class RuleBookTest {
    private static final Prose ENGLISH = Prose.of(Locale.US);
    private static final TimeRange WEEK =
            TimeRange.ofDates(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-09"), ZoneOffset.UTC);

    @Test
    void nothing_is_said_about_nothing() {
        assertThat(judge(Someone.in("UTC"), Map.of())).isEmpty();
    }

    @Test
    void the_same_evidence_gives_the_same_findings() {
        var person = Someone.in("UTC")
                .event("2026-03-02T09:00:00Z", "2026-03-02T11:00:00Z")
                .event("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z");

        assertThat(judge(person, Map.of())).isEqualTo(judge(person, Map.of()));
    }

    @Test
    void thirty_minutes_booked_twice_are_not_yet_a_conflict() {
        var edge = Someone.in("UTC")
                .event("2026-03-02T09:00:00Z", "2026-03-02T10:30:00Z")
                .event("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z");
        var over = Someone.in("UTC")
                .event("2026-03-02T09:00:00Z", "2026-03-02T10:45:00Z")
                .event("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z");

        assertThat(rules(judge(edge, Map.of()))).doesNotContain("r04");
        var finding = judge(over, Map.of()).stream()
                .filter(one -> one.finding().rule().equals("r04"))
                .findFirst()
                .orElseThrow();
        // I = 45 / 120, S = (45 - 30) / (60 - 30), N = 1, A = 1.
        assertThat(finding.score().total()).isCloseTo(0.375 * 0.5, offset(1e-9));
        assertThat(ENGLISH.render(finding.finding().title())).isEqualTo("45 min booked twice");
        assertThat(finding.finding().actions()).hasSize(1);
    }

    @Test
    void what_was_dismissed_twice_loses_its_novelty() {
        var person = Someone.in("UTC")
                .event("2026-03-02T09:00:00Z", "2026-03-02T11:00:00Z")
                .event("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z");

        var shown = Map.of("r04|conflicts", new Shown(4, 2));

        assertThat(judge(person, shown))
                .filteredOn(one -> one.finding().rule().equals("r04"))
                .allSatisfy(one -> assertThat(one.score().novelty()).isZero());
    }

    @Test
    void more_meetings_than_in_the_last_eight_weeks_is_found_and_an_equal_week_is_not() {
        var usual = weeklyMeetings(60);
        var more = weeklyMeetings(600);

        assertThat(rules(judge(usual, Map.of()))).doesNotContain("r02");
        assertThat(judge(more, Map.of())).anySatisfy(one -> {
            assertThat(one.finding().rule()).isEqualTo("r02");
            assertThat(ENGLISH.render(one.finding().title()))
                    .startsWith("9 h ")
                    .endsWith("more in meetings than usual");
            assertThat(one.pAdjusted()).isLessThan(0.01);
        });
    }

    @Test
    void at_most_five_beside_the_head_two_of_a_type_and_one_tip() {
        var person = weeklyMeetings(600);
        for (var day = 2; day <= 6; day++) {
            person.event("2026-03-0" + day + "T09:00:00Z", "2026-03-0" + day + "T14:00:00Z", row -> row.with(2));
            person.event("2026-03-0" + day + "T13:00:00Z", "2026-03-0" + day + "T15:00:00Z", row -> row.with(2));
            person.event(
                    "2026-03-0" + day + "T16:00:00Z", "2026-03-0" + day + "T17:00:00Z", row -> row.invited("PENDING"));
        }

        var judged = judge(person, Map.of());

        assertThat(judged.get(0).finding().rule()).isEqualTo("r01");
        assertThat(judged).hasSizeLessThanOrEqualTo(6);
        assertThat(judged)
                .filteredOn(one -> one.finding().type() == InsightType.TIP)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(rules(judged)).contains("r28", "r19");
    }

    @Test
    void students_t_has_the_tails_of_the_tables() {
        assertThat(dev.chronos.insights.chance.StudentT.twoSided(2.228139, 10)).isCloseTo(0.05, offset(1e-6));
        assertThat(dev.chronos.insights.chance.StudentT.twoSided(3.499483, 7)).isCloseTo(0.01, offset(1e-6));
        assertThat(dev.chronos.insights.chance.StudentT.twoSided(0, 5)).isCloseTo(1, offset(1e-12));
        assertThat(dev.chronos.insights.chance.StudentT.twoSided(0.718697, 5)).isCloseTo(0.504, offset(2e-3));
    }

    /** Eight weeks with a meeting of 55 to 65 minutes each Monday, then one of this length. */
    private static Someone weeklyMeetings(int minutes) {
        var person = Someone.in("UTC");
        for (var back = 1; back <= 8; back++) {
            var day = Instant.parse("2026-03-02T09:00:00Z").minus(Duration.ofDays(7L * back));
            person.event(
                    day.toString(),
                    day.plusSeconds(60L * (60 + (back % 2 == 0 ? 5 : -5))).toString(),
                    row -> row.with(2));
        }
        var day = Instant.parse("2026-03-02T09:00:00Z");
        return person.event(day.toString(), day.plusSeconds(60L * minutes).toString(), row -> row.with(2));
    }

    private static List<String> rules(List<Ranked> judged) {
        return judged.stream().map(one -> one.finding().rule()).toList();
    }

    private static List<Ranked> judge(Someone person, Map<String, Shown> shown) {
        var activity = person.activity(Evidence.window(WEEK, person.now()));
        return Catalogue.BOOK.judge(Evidence.gather(activity, WEEK, person.now(), shown));
    }
}
