package dev.chronos.gateway.route;

import dev.chronos.gateway.GatewayConfig;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routing table of the configuration: which service a path belongs to. */
@Singleton
public final class RouteTable {
    /** Only for the service network, or the gateway's own. */
    private static final Set<String> NEVER_ROUTED = Set.of("internal", "apps", "q", "auth");

    private final List<Row> rows;

    RouteTable(GatewayConfig config) {
        var unsorted = new ArrayList<Row>();
        config.routes().forEach((name, settings) -> {
            var route = Route.of(name, settings);
            settings.paths().forEach(path -> unsorted.add(row(path, route)));
        });
        unsorted.sort(Comparator.comparing(Row::pattern, PathPattern.MOST_SPECIFIC_FIRST));
        rows = List.copyOf(unsorted);
    }

    /** The route of a path; null when it is none of any service. */
    public @Nullable Route find(String path) {
        var segments = PathPattern.split(path);
        for (var row : rows) {
            if (row.pattern().matches(segments)) {
                return row.route();
            }
        }
        return null;
    }

    private static Row row(String path, Route route) {
        var pattern = PathPattern.of(path);
        var first = pattern.segments().get(0);
        if (NEVER_ROUTED.contains(first) || first.equals("**") || first.startsWith("{")) {
            throw new IllegalArgumentException("route " + route.name() + ": " + path + " must never be routed");
        }
        return new Row(pattern, route);
    }

    private record Row(PathPattern pattern, Route route) {}
}
