package dev.chronos.insights.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.recurrence.Corpus.Row;
import dev.chronos.insights.recurrence.Expansion.Flaw;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules against the dates of the RFC and of python-dateutil; run again on machines of other zones and languages. */
@Tag("calendar")
class ConformanceTest {
    private final RecurrenceExpander expander = new WallClockExpander();

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_rule_gives_the_dates_of_its_reference(Row row) {
        var expansion = expander.between(row.event(), row.from(), row.to());

        assertThat(starts(expansion)).as(row.toString()).isEqualTo(row.expected());
        assertThat(expansion.flaw()).as(row.toString()).isNull();
    }

    static Stream<Row> rows() {
        return Corpus.rows();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("illegalRules")
    void an_illegal_rule_leaves_the_first_occurrence(String rule, String what) {
        var start = Instant.parse("2026-01-05T09:00:00Z");
        var event =
                new RecurringEvent(start, Duration.ofHours(1), ZoneOffset.UTC, false, rule, null, Set.of(), Set.of());

        var expansion = expander.between(event, start, start.plus(Duration.ofDays(4000)));

        assertThat(expansion.flaw()).as(rule + ": " + what).isEqualTo(Flaw.BAD_RULE);
        assertThat(starts(expansion)).as(rule).containsExactly(start);
    }

    static Stream<Object[]> illegalRules() {
        return Corpus.lines("illegal").map(columns -> new Object[] {columns[0], columns[1]});
    }

    @Test
    void the_corpus_is_there() {
        assertThat(Corpus.rows("rfc5545")).hasSizeGreaterThanOrEqualTo(42);
        assertThat(Corpus.rows("families")).hasSizeGreaterThanOrEqualTo(900);
        assertThat(Corpus.rows("zones")).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Corpus.rows("sampled")).hasSize(400);
        assertThat(illegalRules()).hasSizeGreaterThanOrEqualTo(200);
    }

    private static List<Instant> starts(Expansion expansion) {
        return expansion.instances().stream().map(Instance::start).toList();
    }
}
