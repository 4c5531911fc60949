package dev.chronos.sharing.share;

import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do, and until when.
 *
 * @param expiresAt whole milliseconds; null: without end
 */
record Terms(Permission permission, @Nullable Instant expiresAt) {
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** @throws ProblemException 422 for what cannot be granted */
    static Terms of(Permission permission, @Nullable Instant expiresAt, Instant now) {
        if (permission == Permission.OWNER) {
            throw refusal("/permission", "not-grantable", "Ownership cannot be shared.");
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw refusal("/expiresAt", "in-the-past", "The end must lie in the future.");
        }
        if (expiresAt != null && expiresAt.isAfter(LAST)) {
            throw refusal("/expiresAt", "out-of-range", "The end must lie before the year 2200.");
        }
        return new Terms(permission, expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MILLIS));
    }

    private static ProblemException refusal(String pointer, String code, String detail) {
        return new ProblemException(ProblemType.UNPROCESSABLE, detail, List.of(new FieldError(pointer, code, detail)));
    }
}
