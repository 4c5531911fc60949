package dev.chronos.sharing.access;

import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one decision. Three lines: who cannot read the calendar is told that there is none; who can read it but may not do
 * this is told so; the rest goes on with a {@link Granted}.
 */
public final class Policy {
    private static final AuthorizationMatrix MATRIX = new AuthorizationMatrix();

    private Policy() {}

    /** Pure: the facts and the table decide, nothing else. */
    public static Decision decide(@Nullable Facts facts, Operation operation) {
        var role = facts == null ? null : facts.role();
        if (facts == null || role == null) {
            return new Decision.NotFound();
        }
        var rule = MATRIX.rule(operation, role);
        if (!rule.allows()) {
            return new Decision.Refused(rule.code());
        }
        var archived = MATRIX.archived(operation);
        if (facts.archived() && !archived.allows()) {
            return new Decision.Refused(archived.code());
        }
        return new Decision.Allowed(new Granted(operation, facts, rule.ownRowsOnly()));
    }

    /** The grant. */
    public static Granted grant(Guarded<?> guarded, Operation operation) {
        return decide(guarded.facts(), operation).orRefuse();
    }

    /** The data with the grant under which it may be shown. */
    public static <T> Opened<T> open(Guarded<T> guarded, Operation operation) {
        return new Opened<>(grant(guarded, operation), guarded.data());
    }

    /** What a role may do, by operation. */
    public static List<String> rights(Role role) {
        return MATRIX.rights(role);
    }

    /** Data that may be shown. */
    public record Opened<T>(Granted grant, T data) {}

    /** The answer of {@link #decide}. */
    public sealed interface Decision {
        /** @throws ProblemException the refusal as the caller sees it */
        Granted orRefuse();

        /** Goes on. */
        record Allowed(Granted granted) implements Decision {
            @Override
            public Granted orRefuse() {
                return granted;
            }
        }

        /** As if there were no such calendar. */
        record NotFound() implements Decision {
            @Override
            public Granted orRefuse() {
                throw new ProblemException(ProblemType.NOT_FOUND, "There is no such calendar.");
            }
        }

        /** Seen, but not allowed. */
        record Refused(String code) implements Decision {
            @Override
            public Granted orRefuse() {
                var type = ProblemType.withCode(code);
                throw new ProblemException(type, type.title() + ".");
            }
        }
    }
}
