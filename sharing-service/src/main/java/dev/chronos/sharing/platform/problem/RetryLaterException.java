package dev.chronos.sharing.platform.problem;

import java.time.Duration;

/** A refusal that ends by itself: the answer says when ({@code Retry-After}). */
public final class RetryLaterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final Duration wait;

    /** @param wait whole seconds after which the same request passes */
    public RetryLaterException(Problem problem, String detail, Duration wait) {
        super(detail, null, false, false);
        this.problem = problem;
        this.wait = wait;
    }

    /** The kind of problem. */
    public Problem problem() {
        return problem;
    }

    /** How long to wait. */
    public Duration waitFor() {
        return wait;
    }
}
