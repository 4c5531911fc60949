package dev.chronos.insights.heuristic;

import java.util.List;

/** Findings that follow from another one: two of them would say the same thing twice. */
final class Twins {
    /**
     * A rule that says no more than another does.
     *
     * @param sameMetric true when only on the same metric
     */
    private record Pair(String dropped, String kept, boolean sameMetric) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("r27", "r02", true),
            new Pair("r27", "r06", true),
            new Pair("r13", "r12", true),
            new Pair("r11", "r10", false));

    /** Peak hours say nothing of meetings. */
    private static final String FOCUS = "focus";

    private Twins() {}

    static List<Ranked> drop(List<Ranked> found) {
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> follows(one.finding(), other.finding())))
                .toList();
    }

    private static boolean follows(Finding one, Finding other) {
        return PAIRS.stream()
                .filter(pair -> pair.dropped.equals(one.rule()) && pair.kept.equals(other.rule()))
                .anyMatch(pair -> pair.sameMetric
                        ? metric(one).equals(metric(other))
                        : one.category().equals(FOCUS) && other.category().equals(FOCUS));
    }

    private static String metric(Finding finding) {
        return finding.facts().isEmpty() ? "" : finding.facts().get(0).metric();
    }
}
