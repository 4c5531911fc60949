package dev.chronos.sharing.share;

import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.Problem;
import dev.chronos.sharing.platform.problem.ProblemDetail;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.RetryLaterException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of several shares.
 *
 * @param status as it would be alone
 * @param share null when it was refused
 * @param problem why; null when it was not
 */
record BatchResult(
        int status, @Nullable Share share, @Nullable ProblemDetail problem) {

    static BatchResult of(ShareService.Result result) {
        return new BatchResult(result.written() == Written.INSERTED ? 201 : 200, result.share(), null);
    }

    /** Null for what is no refusal. */
    static @Nullable BatchResult of(Throwable refused, String path) {
        if (refused instanceof ProblemException problem) {
            return of(problem.problem(), String.valueOf(problem.getMessage()), path, problem.errors());
        }
        return refused instanceof RetryLaterException later
                ? of(later.problem(), String.valueOf(later.getMessage()), path, List.of())
                : null;
    }

    private static BatchResult of(Problem problem, String detail, String path, List<FieldError> errors) {
        return new BatchResult(problem.status(), null, ProblemDetail.of(problem, detail, path, errors));
    }
}
