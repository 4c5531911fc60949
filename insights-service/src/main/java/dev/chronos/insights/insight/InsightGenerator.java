package dev.chronos.insights.insight;

import dev.chronos.insights.activity.ActivityReader;
import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.rule.Catalogue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

/** From rows to findings to rows: reads a user's activity, asks the rules, keeps what they say. */
@ApplicationScoped
public class InsightGenerator {
    private final ActivityReader activities;
    private final InsightStore store;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Vertx vertx;

    InsightGenerator(ActivityReader activities, InsightStore store, Clock clock, MeterRegistry meters, Vertx vertx) {
        this.activities = activities;
        this.store = store;
        this.clock = clock;
        this.meters = meters;
        this.vertx = vertx;
    }

    /**
     * What was found about a range.
     *
     * @param rows as they were written, the head first
     */
    public record Generated(Evidence evidence, List<InsightRow> rows) {}

    /** Judges the range and writes the findings; any number of times with the same result. */
    public Uni<Generated> generate(Person person, TimeRange range) {
        var started = Timer.start(meters);
        return gather(person, range)
                .map(evidence -> new Generated(evidence, rows(person, range, evidence)))
                .call(generated -> store.replace(
                        person.id(),
                        range,
                        generated.rows(),
                        generated.evidence().now()))
                .invoke(() -> started.stop(meters.timer("chronos.insights.generate", "outcome", "rules")));
    }

    private Uni<Evidence> gather(Person person, TimeRange range) {
        var now = clock.instant();
        return store.shownBefore(person.id(), range)
                .chain(shown -> activities
                        .read(person, Evidence.window(range, now), Evidence.workSince(range))
                        .chain(activity -> offTheLoop(() -> Evidence.gather(activity, range, now, shown))));
    }

    /** Expanding hundreds of series takes longer than an event loop may be kept; what follows is on the loop again. */
    private Uni<Evidence> offTheLoop(Callable<Evidence> work) {
        return vertx.executeBlocking(work, false);
    }

    private static List<InsightRow> rows(Person person, TimeRange range, Evidence evidence) {
        return Catalogue.BOOK.judge(evidence).stream()
                .map(ranked -> InsightRow.of(person, ranked, range, evidence.now()))
                .toList();
    }
}
