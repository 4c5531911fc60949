package dev.chronos.bench.insights;

import dev.chronos.bench.Latencies;
import dev.chronos.bench.Result;
import dev.chronos.bench.ServiceProcess;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What twice the rows cost, and a calendar that nobody has: no step may be quadratic. */
public final class Scaling implements Workload {
    private static final Dataset SINGLE = new Dataset(10_000, 250, 50, 2_000, 2_000);
    private static final Dataset DOUBLE = new Dataset(20_000, 500, 50, 4_000, 4_000);
    private static final int WARM_UP = 12;
    private static final int TIMES = 15;

    @Override
    public String name() {
        return "scaling";
    }

    @Override
    public String what() {
        return "20000 events a year 50 deep, 500 series, 4000 tasks, 4000 sessions; and half of it";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        try (var service = stage.insights("512m", Map.of())) {
            var insightsOfHalf = insights(service, plant(stage, service, SINGLE, "half"));
            var insightsOfAll = insights(service, plant(stage, service, DOUBLE, "all"));
            var yearOfHalf = year(service, "half");
            var yearOfAll = year(service, "all");
            return List.of(
                    Result.of("insights of a week, half of the rows, median", insightsOfHalf, "ms"),
                    Result.of("insights of a week, all rows, median", insightsOfAll, "ms")
                            .atMost(1_500),
                    Result.of("twice the rows", insightsOfAll / insightsOfHalf, "x")
                            .atMost(2.3),
                    Result.of("numbers of 400 days, half of the rows, median", yearOfHalf, "ms"),
                    Result.of("numbers of 400 days, all rows, median", yearOfAll, "ms"),
                    Result.of("twice the rows", yearOfAll / yearOfHalf, "x").atMost(2.3));
        }
    }

    private static String plant(Stage stage, ServiceProcess service, Dataset rows, String subject)
            throws SQLException, IOException, InterruptedException {
        return rows.plant(stage, service, subject).subject();
    }

    private static double insights(ServiceProcess service, String subject) throws Exception {
        var request = service.request(subject, "/api/ai/insights")
                .POST(BodyPublishers.ofString(Weeks.body(Weeks.lastClosed())))
                .build();
        return median(service, request);
    }

    private static double year(ServiceProcess service, String subject) throws Exception {
        var end = Weeks.lastClosed();
        var path = "/api/analytics?start=%s&end=%s".formatted(end.minusDays(400), end);
        return median(service, service.request(subject, path).build());
    }

    private static double median(ServiceProcess service, HttpRequest request) throws Exception {
        return Latencies.of(WARM_UP, TIMES, () -> service.send(request)).percentile(0.5);
    }
}
