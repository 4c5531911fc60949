package dev.chronos.sharing.link;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import jakarta.validation.constraints.AssertTrue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a link (RFC 7396): what is absent stays; null takes the label, the end or the code away.
 *
 * @param label a text of up to 100 characters, or null
 * @param expiresAt an instant, or null
 * @param accessCode 6 to 100 characters, or null
 */
record LinkChange(
        @Nullable JsonNode label,
        @Nullable JsonNode expiresAt,
        @Nullable JsonNode accessCode) {
    static final String LABEL = "[^\\p{Cntrl}]{0,100}";
    static final String CODE = "[^\\p{Cntrl}]{6,100}";

    @AssertTrue(message = "not a text of up to 100 characters, and not null") boolean isLabelText() {
        return isAbsent(label, LABEL);
    }

    @AssertTrue(message = "not 6 to 100 characters, and not null") boolean isAccessCodeText() {
        return isAbsent(accessCode, CODE);
    }

    private static boolean isAbsent(@Nullable JsonNode node, String pattern) {
        return node == null
                || node.isNull()
                || node.isTextual() && node.textValue().matches(pattern);
    }

    @Nullable String newLabel(@Nullable String old) {
        return label == null ? old : label.textValue();
    }

    @Nullable Instant newExpiry(@Nullable Instant old) {
        if (expiresAt == null || expiresAt.isNull()) {
            return expiresAt == null ? old : null;
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

    /** The code to be set; null: none, or it stays. */
    @Nullable String newCode() {
        return accessCode == null ? null : accessCode.textValue();
    }
}
