package dev.chronos.bench;

import dev.chronos.bench.insights.CachedAnswer;
import dev.chronos.bench.insights.ModelAnswer;
import dev.chronos.bench.insights.Recurrence;
import dev.chronos.bench.insights.Regenerate;
import dev.chronos.bench.insights.Scaling;
import dev.chronos.bench.insights.SingleFlight;
import dev.chronos.bench.insights.WeeklyRun;
import dev.chronos.bench.sharing.CalendarList;
import dev.chronos.bench.sharing.FeedPoll;
import dev.chronos.bench.sharing.ImportFile;
import dev.chronos.bench.sharing.LargeCalendar;
import dev.chronos.bench.sharing.Revoke;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Runs the workloads named on the command line, or all of them. Ends with 1 when a promise is not kept, with 2 for a name
 * that is none.
 */
public final class Bench {
    private static final List<Workload> WORKLOADS = List.of(
            new CachedAnswer(),
            new Regenerate(),
            new Scaling(),
            new SingleFlight(),
            new Recurrence(),
            new ModelAnswer(),
            new WeeklyRun(),
            new LargeCalendar(),
            new FeedPoll(),
            new ImportFile(),
            new Revoke(),
            new CalendarList());

    private Bench() {}

    /** @param names of workloads; none for all */
    public static void main(String[] names) throws Exception {
        var wanted = Set.of(names);
        var known = WORKLOADS.stream().map(Workload::name).toList();
        if (!known.containsAll(wanted)) {
            System.err.println("deploy/bench/run: there are these workloads: " + String.join(", ", known));
            System.exit(2);
        }
        var kept = true;
        try (var stage = Stage.build(Path.of(System.getProperty("chronos.repository")))) {
            for (var workload : WORKLOADS) {
                if (wanted.isEmpty() || wanted.contains(workload.name())) {
                    System.out.printf("%n%s: %s%n", workload.name(), workload.what());
                    for (var result : workload.run(stage)) {
                        System.out.println(result.line());
                        kept &= result.isKept();
                    }
                }
            }
        }
        System.exit(kept ? 0 : 1);
    }
}
