package dev.chronos.sharing.access;

import dev.chronos.sharing.access.AuthorizationMatrix.Rule;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one decision. Three lines: who cannot read the calendar is told that there is none; who can read it but may not do
 * this is told so; the rest goes on with a {@link Granted}.
 */
public final class Policy {
    private static final AuthorizationMatrix MATRIX = new AuthorizationMatrix();

    private Policy() {}

    /**
     * Pure: the facts and the table decide, nothing else. Of several roles one that allows is enough; a refusal is that of the
     * strongest one that may know of the calendar.
     */
    public static Decision decide(@Nullable Facts facts, Operation operation) {
        if (facts == null) {
            return new Decision.NotFound();
        }
        var allowing = facts.roles().stream()
                .filter(role -> MATRIX.rule(operation, role).allows())
                .findFirst();
        if (allowing.isEmpty()) {
            return refusal(facts, operation);
        }
        var role = allowing.get();
        return forbidding(facts.state(), operation, role)
                .<Decision>map(rule -> new Decision.Refused(rule.code()))
                .orElseGet(() -> new Decision.Allowed(new Granted(
                        operation, facts, MATRIX.rule(operation, role).ownRowsOnly())));
    }

    private static Decision refusal(Facts facts, Operation operation) {
        return facts.roles().stream()
                .map(role -> MATRIX.rule(operation, role).code())
                .filter(code -> !code.equals(ProblemType.NOT_FOUND.code()))
                .findFirst()
                .<Decision>map(Decision.Refused::new)
                .orElseGet(Decision.NotFound::new);
    }

    private static Optional<Rule> forbidding(Facts.State state, Operation operation, Role role) {
        return Stream.of(state.archived() ? Condition.ARCHIVED : null, state.subscribed() ? Condition.SUBSCRIBED : null)
                .filter(Objects::nonNull)
                .map(condition -> MATRIX.rule(operation, role, condition))
                .filter(rule -> !rule.allows())
                .findFirst();
    }

    /**
     * The grant to change one event, which may be closed to those who may change others.
     *
     * @param grant for {@link Operation#EVENT_UPDATE} or {@link Operation#EVENT_DELETE}
     * @param creatorId who made the event
     * @param visibility the event's {@code "Visibility"}
     * @param locked the event's {@code "isLocked"}
     * @throws ProblemException 403
     */
    public static Granted event(Granted grant, String creatorId, String visibility, boolean locked) {
        var role = Objects.requireNonNull(grant.facts().role(), "a grant without a role");
        var another = visibility.equals("PRIVATE") && !creatorId.equals(grant.actorId());
        Stream.of(another ? Condition.PRIVATE_OF_ANOTHER : null, locked ? Condition.LOCKED : null)
                .filter(Objects::nonNull)
                .map(condition -> MATRIX.rule(grant.operation(), role, condition))
                .filter(rule -> !rule.allows())
                .findFirst()
                .ifPresent(rule -> new Decision.Refused(rule.code()).orRefuse());
        return grant;
    }

    /** Whether the operation is allowed, for who asks about somebody else. */
    public static boolean allows(Guarded<?> guarded, Operation operation) {
        return decide(guarded.facts(), operation) instanceof Decision.Allowed;
    }

    /** The grant. */
    public static Granted grant(Guarded<?> guarded, Operation operation) {
        return decide(guarded.facts(), operation).orRefuse();
    }

    /** The data with the grant under which it may be shown. */
    public static <T> Opened<T> open(Guarded<T> guarded, Operation operation) {
        return new Opened<>(grant(guarded, operation), guarded.data());
    }

    /** What somebody may do with any of the roles held, by operation. */
    public static List<String> rights(List<Role> roles) {
        return roles.stream()
                .flatMap(role -> MATRIX.rights(role).stream())
                .distinct()
                .toList();
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
