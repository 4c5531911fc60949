package dev.chronos.insights.metric;

import dev.chronos.insights.activity.OraclePerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Compares metrics with what the oracle says, key by key. */
public final class OracleDifferences {
    private static final double TOLERANCE = 1e-6;

    private OracleDifferences() {}

    /** Every difference as a line: person, range, key, expected, found. */
    public static List<String> of(OraclePerson person, OraclePerson.Numbers range, Metrics metrics) {
        var wrong = new ArrayList<String>();
        range.numbers().forEach((key, expected) -> {
            var found = metrics.byKey().get(key);
            if (found == null || !same(expected, found.value()) || (expected == null) != (found.reason() != null)) {
                wrong.add("%s %s/%s %s: expected %s, found %s"
                        .formatted(person.id(), range.start(), range.end(), key, expected, found));
            }
        });
        return wrong;
    }

    /** Members that only the answer has, such as titles, are nothing that the oracle speaks of. */
    private static boolean same(Object expected, Object found) {
        if (expected instanceof Number a && found instanceof Number b) {
            return Math.abs(a.doubleValue() - b.doubleValue()) <= TOLERANCE;
        }
        if (expected instanceof List<?> a && found instanceof List<?> b) {
            return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> same(a.get(i), b.get(i)));
        }
        if (expected instanceof Map<?, ?> a && found instanceof Map<?, ?> b) {
            return a.entrySet().stream().allMatch(entry -> same(entry.getValue(), b.get(entry.getKey())));
        }
        return expected == null ? found == null : expected.equals(found);
    }
}
