package dev.chronos.insights.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.activity.OraclePerson;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.timeline.Expansion;
import dev.chronos.insights.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every metric of random people against an independent computation; see {@code src/test/oracle/README.md}. */
@Tag("calendar")
class OracleTest {

    @Test
    void every_metric_of_every_person_is_what_the_oracle_says() {
        var wrong = new ArrayList<String>();
        for (var person : OraclePerson.all()) {
            for (var range : person.ranges()) {
                wrong.addAll(OracleDifferences.of(person, range, measure(person, range)));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void the_oracle_speaks_of_every_key() {
        var keys = Set.of(MetricKey.values()).stream().map(MetricKey::json).collect(Collectors.toSet());

        assertThat(OraclePerson.all())
                .allSatisfy(person -> assertThat(person.ranges())
                        .allSatisfy(
                                range -> assertThat(range.numbers().keySet()).isEqualTo(keys)));
    }

    @Test
    void the_oracle_has_a_number_and_a_lack_of_one_for_each_key_that_may_lack_it() {
        var ranges = OraclePerson.all().stream()
                .flatMap(person -> person.ranges().stream())
                .toList();
        var never = List.of(MetricKey.values()).stream()
                .filter(key -> ranges.stream().allMatch(range -> range.numbers().get(key.json()) == null))
                .toList();

        assertThat(never).isEmpty();
    }

    private static Metrics measure(OraclePerson oracle, OraclePerson.Numbers range) {
        var asked = TimeRange.asked(range.start(), range.end(), oracle.person(), oracle.now());
        var activity = oracle.activity(asked);
        var timeline = Timeline.of(oracle.person(), Expansion.of(activity), asked);
        return Measurement.of(activity, timeline, oracle.now()).metrics();
    }
}
