package dev.chronos.gateway.route;

import java.util.Comparator;
import java.util.List;

/**
 * A pattern of paths: literal segments, {@code {name}} for exactly one segment, and {@code **} at the end for any number of
 * further segments, none included.
 *
 * @param segments the pattern between its slashes
 */
record PathPattern(List<String> segments) {
    /** The more specific pattern first: literal before {@code {name}} before {@code **}, from left to right. */
    static final Comparator<PathPattern> MOST_SPECIFIC_FIRST = PathPattern::compare;

    private static final String REST = "**";

    PathPattern {
        segments = List.copyOf(segments);
        var rest = segments.indexOf(REST);
        if (rest >= 0 && rest != segments.size() - 1) {
            throw new IllegalArgumentException("** must be the last segment: /" + String.join("/", segments));
        }
    }

    /** Reads a pattern as it stands in the configuration. */
    static PathPattern of(String pattern) {
        if (!pattern.startsWith("/")) {
            throw new IllegalArgumentException("path pattern must begin with a slash: " + pattern);
        }
        return new PathPattern(split(pattern));
    }

    /** The segments of a path. */
    static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** True when a path of these segments is one of the pattern's. */
    boolean matches(List<String> path) {
        for (var i = 0; i < segments.size(); i++) {
            if (segments.get(i).equals(REST)) {
                return true;
            }
            if (i >= path.size() || !matches(segments.get(i), path.get(i))) {
                return false;
            }
        }
        return path.size() == segments.size();
    }

    private static boolean matches(String pattern, String segment) {
        return isVariable(pattern) ? !segment.isEmpty() : pattern.equals(segment);
    }

    private static boolean isVariable(String pattern) {
        return pattern.startsWith("{") && pattern.endsWith("}");
    }

    private static int compare(PathPattern a, PathPattern b) {
        for (var i = 0; i < Math.min(a.segments.size(), b.segments.size()); i++) {
            var difference = Integer.compare(rank(a.segments.get(i)), rank(b.segments.get(i)));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(b.segments.size(), a.segments.size());
    }

    private static int rank(String segment) {
        if (segment.equals(REST)) {
            return 2;
        }
        return isVariable(segment) ? 1 : 0;
    }
}
