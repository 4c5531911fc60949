package dev.chronos.insights.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.insights.metric.Measurement;
import dev.chronos.insights.metric.Metrics;
import dev.chronos.insights.metric.OracleDifferences;
import dev.chronos.insights.timeline.Expansion;
import dev.chronos.insights.timeline.Timeline;
import dev.chronos.testkit.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The statements find what counts, and no more, in rows of random people. */
@ServiceTest
class ActivityReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    PersonReader people;

    @Inject
    ActivityReader activities;

    @Test
    void numbers_from_the_database_are_what_the_oracle_says() {
        var wrong = new ArrayList<String>();
        for (var oracle : OraclePerson.all().subList(0, 12)) {
            OracleRows.plant(oracle);
            var person = people.read(oracle.id()).await().atMost(PATIENCE);
            for (var range : oracle.ranges()) {
                wrong.addAll(OracleDifferences.of(oracle, range, measure(oracle, person, range)));
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_without_an_address_is_anybodys_guest() {
        var user = "nameless";
        Rows.execute("insert into \"users\" (\"id\", \"email\", \"updatedAt\") values (?, '', now())", user);
        var other = WebApp.user("UTC", 1);
        other.attendee(other.event("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z"), "", "ACCEPTED");
        var person = people.read(user).await().atMost(PATIENCE);

        var activity = activities
                .read(person, TimeRange.asked("2026-03-02", "2026-03-09", person, Instant.EPOCH))
                .await()
                .atMost(PATIENCE);

        assertThat(activity.events()).isEmpty();
    }

    private Metrics measure(OraclePerson oracle, Person person, OraclePerson.Numbers range) {
        var asked = TimeRange.asked(range.start(), range.end(), person, oracle.now());
        var activity = activities.read(person, asked).await().atMost(PATIENCE);
        var timeline = Timeline.of(person, Expansion.of(activity), asked);
        return Measurement.of(activity, timeline, oracle.now()).metrics();
    }
}
