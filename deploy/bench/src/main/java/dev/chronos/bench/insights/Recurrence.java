package dev.chronos.bench.insights;

import dev.chronos.bench.Latencies;
import dev.chronos.bench.Node;
import dev.chronos.bench.Result;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import dev.chronos.insights.recurrence.RecurrenceExpander;
import dev.chronos.insights.recurrence.RecurringEvent;
import dev.chronos.insights.recurrence.WallClockExpander;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Sixty series since 2015 over thirteen weeks of 2026: our expander alone against rrule.js. */
public final class Recurrence implements Workload {
    private static final List<String> RULES = List.of(
            "FREQ=WEEKLY",
            "FREQ=WEEKLY;INTERVAL=2",
            "FREQ=MONTHLY;BYDAY=1MO",
            "FREQ=WEEKLY;BYDAY=MO,WE,FR",
            "FREQ=DAILY",
            "FREQ=MONTHLY;BYDAY=-1FR");
    private static final int SERIES = 60;
    private static final Instant FROM = Instant.parse("2026-01-05T00:00:00Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(91));

    private final RecurrenceExpander expander = new WallClockExpander();

    @Override
    public String name() {
        return "recurrence";
    }

    @Override
    public String what() {
        return "60 series since 2015, 13 weeks, Europe/Berlin; no database, no HTTP";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        var series = IntStream.range(0, SERIES).mapToObj(Recurrence::series).toList();
        var ours = Latencies.of(200, 300, () -> expand(series)).percentile(0.5);
        var node = Node.run(stage, "rrule.mjs");
        var theirs = node.getOrDefault("median", Double.NaN);
        return List.of(
                Result.of("ours, median", ours, "ms").atMost(10),
                Result.of("rrule.js, median", theirs, "ms"),
                Result.of("rrule.js against ours", theirs / ours, "x").atLeast(50),
                Result.of(
                                "occurrences that differ in number",
                                Math.abs(expand(series) - node.getOrDefault("occurrences", Double.NaN)),
                                "n")
                        .atMost(0));
    }

    private long expand(List<RecurringEvent> series) {
        return series.stream()
                .mapToLong(one -> expander.between(one, FROM, TO).instances().size())
                .sum();
    }

    /** The same as in {@code rrule.mjs}: rule i modulo 6, from 2015-01-05 at 8 + i modulo 9 o'clock. */
    private static RecurringEvent series(int i) {
        var zone = ZoneId.of("Europe/Berlin");
        var start = LocalDateTime.of(2015, 1, 5, 8 + i % 9, 0).atZone(zone).toInstant();
        return new RecurringEvent(
                start, Duration.ofMinutes(30), zone, false, RULES.get(i % RULES.size()), null, Set.of(), Set.of());
    }
}
