package dev.chronos.bench.sharing;

import dev.chronos.bench.Latencies;
import dev.chronos.bench.Result;
import dev.chronos.bench.ServiceProcess;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A calendar program asks for a feed of ten thousand events again, and nothing has changed. */
public final class FeedPoll implements Workload {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 10;
    private static final int TIMES = 30;
    private static final Pattern URL = Pattern.compile("\"url\":\"([^\"]+)\"");

    /** What is known of one person and one calendar, by its indexes: the least that a feed must look up. */
    private static final String FACTS = """
            select c."userId", c."isPublic", c."isArchived", s."permission", s."expiresAt", b."id", a."aclVersion", a."contentVersion"
            from "calendars" c
            join "users" o on o."id" = c."userId" and o."deletedAt" is null
            left join "calendar_shares" s on s."calendarId" = c."id" and s."sharedWithId" = ?
            left join "calendar_busy_grants" b on b."calendarId" = c."id" and b."userId" = ?
            left join "calendar_acl" a on a."calendarId" = c."id"
            where c."id" = 'poll' and c."deletedAt" is null""";

    @Override
    public String name() {
        return "feed-poll";
    }

    @Override
    public String what() {
        return "GET of an unchanged feed of " + Calendars.EVENTS + " events with its ETag, through the gateway";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        try (var sharing = stage.sharing("256m", Map.of());
                var gateway = stage.gateway(sharing);
                var connection = stage.connect();
                var radicale = Radicale.start()) {
            var owner = Calendars.person(sharing, "poll-owner");
            var viewer = Calendars.person(sharing, "poll-viewer");
            Calendars.plant(stage, "poll", owner, viewer, "SHARED");
            var feed = feed(gateway);
            var first = HTTP.send(HttpRequest.newBuilder(feed).build(), BodyHandlers.ofByteArray());
            var again = HttpRequest.newBuilder(feed)
                    .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow())
                    .build();
            var mark = "";
            if (radicale != null) {
                radicale.put("poll", Calendars.file());
                mark = radicale.get("poll", "\"none\"")
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();
            }
            var ours = new Latencies(ROUNDS * TIMES);
            var facts = new Latencies(ROUNDS * TIMES);
            var peer = new Latencies(ROUNDS);
            var bytes = 0L;
            for (var i = 0; i < WARM_UP; i++) {
                bytes = Math.max(bytes, poll(again));
                facts(connection, viewer);
            }
            for (var round = 0; round < ROUNDS; round++) {
                for (var i = 0; i < TIMES; i++) {
                    LargeCalendar.time(ours, () -> poll(again));
                    LargeCalendar.time(facts, () -> facts(connection, viewer));
                }
                if (radicale != null) {
                    var known = mark;
                    LargeCalendar.time(peer, () -> radicale.get("poll", known));
                }
            }
            var results = new ArrayList<>(List.of(
                    Result.of("size of the feed", first.body().length / 1048576.0, "MiB"),
                    Result.of("body of a 304", bytes, "bytes").atMost(0),
                    Result.of("median", ours.percentile(0.5), "ms"),
                    Result.of("facts of person and calendar alone (JDBC), median", facts.percentile(0.5), "ms"),
                    Result.of("against the facts alone", ours.percentile(0.5) / facts.percentile(0.5), "x")
                            .atMost(5)));
            if (radicale != null) {
                var answer = radicale.get("poll", mark);
                results.add(Result.of("Radicale: status", answer.statusCode(), ""));
                results.add(Result.of("Radicale: body", answer.body().length / 1048576.0, "MiB"));
                results.add(Result.of("Radicale: median", peer.percentile(0.5), "ms"));
                results.add(Result.of("faster than Radicale", peer.percentile(0.5) / ours.percentile(0.5), "x")
                        .atLeast(300));
            }
            return results;
        }
    }

    private static URI feed(ServiceProcess gateway) throws IOException, InterruptedException {
        var made = gateway.send(gateway.request("poll-viewer", "/api/calendars/poll/feed")
                .POST(BodyPublishers.ofString("{}"))
                .build());
        var url = URL.matcher(made);
        if (!url.find()) {
            throw new IllegalStateException("no address in " + made);
        }
        return gateway.address(URI.create(url.group(1)).getPath());
    }

    private static int poll(HttpRequest request) throws IOException, InterruptedException {
        var answer = HTTP.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 304) {
            throw new IllegalStateException("the feed answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    private static void facts(Connection connection, String viewer) throws SQLException {
        try (var statement = connection.prepareStatement(FACTS)) {
            statement.setString(1, viewer);
            statement.setString(2, viewer);
            try (var rows = statement.executeQuery()) {
                rows.next();
            }
        }
    }
}
