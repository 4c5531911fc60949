package dev.chronos.insights.insight;

import dev.chronos.insights.activity.ActivityReader;
import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Ranked;
import dev.chronos.insights.heuristic.rule.Catalogue;
import dev.chronos.insights.narrate.Assignment;
import dev.chronos.insights.narrate.Narrator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

/** From rows to findings to rows: reads a user's activity, asks the rules, has it told, keeps what they say. */
@ApplicationScoped
public class InsightGenerator {
    private final ActivityReader activities;
    private final InsightStore store;
    private final Narrator narrator;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Vertx vertx;

    InsightGenerator(
            ActivityReader activities,
            InsightStore store,
            Narrator narrator,
            Clock clock,
            MeterRegistry meters,
            Vertx vertx) {
        this.activities = activities;
        this.store = store;
        this.narrator = narrator;
        this.clock = clock;
        this.meters = meters;
        this.vertx = vertx;
    }

    /**
     * What was found about a range.
     *
     * @param rows the head first; when they were written, as they were written
     */
    public record Generated(Evidence evidence, List<InsightRow> rows) {}

    /** What the rules say about a range, before it is told. */
    private record Judged(Person person, TimeRange range, Evidence evidence, List<Ranked> ranked) {
        List<InsightRow> rows() {
            return ranked.stream()
                    .map(one -> InsightRow.of(person, one, range, evidence.now()))
                    .toList();
        }

        Assignment assignment() {
            return Telling.of(person, range, evidence.current().measurement().activity(), ranked);
        }
    }

    /** Judges the range and writes the findings; any number of times with the same findings. */
    public Uni<Generated> generate(Person person, TimeRange range) {
        return timed(judge(person, range)
                .chain(judged -> narrator.narrate(judged.assignment())
                        .map(narration -> judged.rows().stream()
                                .map(row -> row.told(narration))
                                .toList())
                        .chain(rows -> store.replace(
                                person.id(), range, rows, judged.evidence().now()))
                        .map(written -> new Generated(judged.evidence(), written))));
    }

    /** Judges the range in the words of the templates and writes nothing: for many people, nobody of whom is waiting. */
    public Uni<Generated> judgePlainly(Person person, TimeRange range) {
        return timed(judge(person, range).map(judged -> new Generated(judged.evidence(), judged.rows())));
    }

    private Uni<Generated> timed(Uni<Generated> work) {
        return Uni.createFrom().deferred(() -> {
            var started = Timer.start(meters);
            return work.invoke(generated ->
                    started.stop(meters.timer("chronos.insights.generate", "outcome", outcome(generated))));
        });
    }

    private Uni<Judged> judge(Person person, TimeRange range) {
        var now = clock.instant();
        return Uni.combine()
                .all()
                .unis(
                        store.shownBefore(person.id(), range),
                        activities.read(person, Evidence.window(range, now), Evidence.workSince(range)))
                .with((shown, activity) -> offTheLoop(() -> {
                    var evidence = Evidence.gather(activity, range, now, shown);
                    return new Judged(person, range, evidence, Catalogue.BOOK.judge(evidence));
                }))
                .chain(judged -> judged);
    }

    /** Expanding hundreds of series and a thousand draws take longer than an event loop may be kept; what follows is on it again. */
    private Uni<Judged> offTheLoop(Callable<Judged> work) {
        return vertx.executeBlocking(work, false);
    }

    private static String outcome(Generated generated) {
        return generated.rows().stream().anyMatch(InsightRow::isToldByModel) ? "llm" : "rules";
    }
}
