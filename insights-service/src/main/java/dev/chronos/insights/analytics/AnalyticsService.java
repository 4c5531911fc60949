package dev.chronos.insights.analytics;

import dev.chronos.insights.activity.Activity;
import dev.chronos.insights.activity.ActivityReader;
import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.PersonReader;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.metric.Measurement;
import dev.chronos.insights.timeline.Expansion;
import dev.chronos.insights.timeline.Timeline;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Measures any range of a user, from the rows each time. */
@ApplicationScoped
class AnalyticsService {
    private final PersonReader people;
    private final ActivityReader activities;
    private final Clock clock;

    AnalyticsService(PersonReader people, ActivityReader activities, Clock clock) {
        this.people = people;
        this.activities = activities;
        this.clock = clock;
    }

    Uni<AnalyticsView> measure(String userId, @Nullable String start, @Nullable String end) {
        return people.read(userId).chain(person -> measure(person, start, end));
    }

    private Uni<AnalyticsView> measure(Person person, @Nullable String start, @Nullable String end) {
        var now = minute();
        var range = TimeRange.asked(start, end, person, now);
        return activities
                .read(person, range)
                // Expanding hundreds of series takes longer than an event loop may be kept.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(activity -> view(activity, range, now));
    }

    /** Ages and paces grow all the time: in whole minutes an answer stays the same for long enough to have a tag. */
    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private static AnalyticsView view(Activity activity, TimeRange range, Instant now) {
        var expansion = Expansion.of(activity);
        var timeline = Timeline.of(activity.person(), expansion, range);
        var metrics = Measurement.of(activity, timeline, now).metrics();
        return AnalyticsView.of(activity, expansion, range, metrics);
    }
}
