package dev.chronos.sharing.share;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a share (RFC 7396): what is absent stays; {@code "expiresAt": null} takes the end away.
 *
 * @param permission anything but OWNER
 */
record ShareChange(
        @Nullable Permission permission, @Nullable JsonNode expiresAt) {

    /** The terms that a share is to have. One that has ended gets another end, or is refused. */
    GrantShare of(Share share, Recipient recipient, Instant now) {
        var wanted = permission == null ? Permission.valueOf(share.permission()) : permission;
        var terms = Terms.of(wanted, expiresAt == null ? share.expiresAt() : newExpiry(), now);
        return new GrantShare(recipient, terms.permission(), terms.expiresAt(), null);
    }

    private @Nullable Instant newExpiry() {
        if (expiresAt == null || expiresAt.isNull()) {
            return null;
        }
        try {
            return Instant.parse(expiresAt.asText());
        } catch (DateTimeException unreadable) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST,
                    "expiresAt is not an instant.",
                    List.of(new FieldError("/expiresAt", "instant", "Write 2026-03-01T08:00:00Z or null.")));
        }
    }
}
