package dev.chronos.sharing.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code authz-matrix.csv} in memory. What it does not list is refused. */
final class AuthorizationMatrix {
    /** Stands for any role, in lines with a condition. */
    static final String ANY = "ANY";

    private static final Rule UNLISTED = new Rule("refuse", "not-found");
    private static final Rule UNCONDITIONAL = new Rule("allow", "");

    private final Map<Line, Rule> rules = new HashMap<>();

    AuthorizationMatrix() {
        for (var line : Table.read("authz-matrix.csv")) {
            var known = rules.put(new Line(line.get(0), line.get(1), line.get(2)), new Rule(line.get(3), line.get(4)));
            if (known != null) {
                throw new IllegalArgumentException("twice in the table: " + line);
            }
        }
    }

    Rule rule(Operation operation, Role role) {
        return rules.getOrDefault(new Line(operation.id(), role.name(), ""), UNLISTED);
    }

    /** What the table says of a role under a condition; it allows what it does not mention. */
    Rule rule(Operation operation, Role role, Condition condition) {
        var anyone = rules.getOrDefault(new Line(operation.id(), ANY, condition.id()), UNCONDITIONAL);
        return anyone.allows()
                ? rules.getOrDefault(new Line(operation.id(), role.name(), condition.id()), UNCONDITIONAL)
                : anyone;
    }

    /** The operations that a role may do, by name, in the order of the operations. */
    List<String> rights(Role role) {
        return Stream.of(Operation.values())
                .filter(operation -> rule(operation, role).allows())
                .map(Operation::id)
                .toList();
    }

    /** All lines. */
    Set<Line> lines() {
        return rules.keySet();
    }

    /**
     * What a line is about.
     *
     * @param actor name of a {@link Role}, {@link #ANY}, or who is no role: USER, SERVICE, TOKEN, ANYONE
     * @param condition id of a {@link Condition}; empty: none
     */
    record Line(String operation, String actor, String condition) {}

    /**
     * One line's outcome.
     *
     * @param outcome {@code allow}, {@code allow-own} (only rows about the actor) or {@code refuse}
     * @param code code of the refusal's problem
     */
    record Rule(String outcome, String code) {
        Rule {
            if (!Set.of("allow", "allow-own", "refuse").contains(outcome)) {
                throw new IllegalArgumentException("unknown outcome " + outcome);
            }
        }

        boolean allows() {
            return !outcome.equals("refuse");
        }

        boolean ownRowsOnly() {
            return outcome.equals("allow-own");
        }
    }
}
