package dev.chronos.presence.platform.problem;

import java.util.List;

/**
 * A refusal on its way to the caller. It carries no stack trace: it is an answer, not a defect.
 *
 * <p>The message is shown to the caller, so it must not hold what the caller may not know.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient List<FieldError> errors;

    /** @param detail what went wrong this time and what to do about it, for the caller to read */
    public ProblemException(Problem problem, String detail) {
        this(problem, detail, List.of());
    }

    /** @param errors which members of the request are wrong, and how */
    public ProblemException(Problem problem, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.problem = problem;
        this.errors = List.copyOf(errors);
    }

    /** The kind of problem. */
    public Problem problem() {
        return problem;
    }

    /** The wrong members of the request; empty when the problem lies elsewhere. */
    public List<FieldError> errors() {
        return errors;
    }
}
