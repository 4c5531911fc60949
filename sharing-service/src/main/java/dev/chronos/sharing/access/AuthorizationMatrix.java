package dev.chronos.sharing.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** {@code authz-matrix.csv} in memory. What it does not list is refused. */
final class AuthorizationMatrix {
    /** Stands for any role when the calendar is archived; decides after the role. */
    static final String ARCHIVED = "ARCHIVED";

    private static final Rule UNLISTED = new Rule("refuse", "forbidden");

    private final Map<String, Rule> rules = new HashMap<>();

    AuthorizationMatrix() {
        for (var line : Table.read("authz-matrix.csv")) {
            rules.put(line.get(0) + " " + line.get(1), new Rule(line.get(2), line.get(3)));
        }
    }

    Rule rule(Operation operation, Role role) {
        return rules.getOrDefault(operation.id() + " " + role.name(), UNLISTED);
    }

    /** What an archived calendar says to it; null-free: an operation without such a line is allowed. */
    Rule archived(Operation operation) {
        return rules.getOrDefault(operation.id() + " " + ARCHIVED, new Rule("allow", ""));
    }

    /** The operations that a role may do, by name, in the order of the operations. */
    List<String> rights(Role role) {
        return Stream.of(Operation.values())
                .filter(operation -> rule(operation, role).allows())
                .map(Operation::id)
                .toList();
    }

    /** The keys of all lines, {@code "operation actor"}. */
    Set<String> lines() {
        return rules.keySet();
    }

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
