package dev.chronos.bench.insights;

import dev.chronos.bench.Result;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import java.util.List;

/** placeholder */
public final class WeeklyRun implements Workload {
    @Override
    public String name() {
        return "weekly";
    }

    @Override
    public String what() {
        return "";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        return List.of();
    }
}
