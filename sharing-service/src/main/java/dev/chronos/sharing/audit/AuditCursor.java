package dev.chronos.sharing.audit;

import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The last entry of a page. Not signed: it names a place in a list that the policy opens anew each time, so a forged one
 * shows nothing that a true one would not.
 */
record AuditCursor(Instant at, String id) {
    /** Before every entry: the list starts with the newest. */
    private static final AuditCursor START = new AuditCursor(Instant.parse("9999-01-01T00:00:00Z"), "");

    private static final Pattern ID = Pattern.compile("[\\w-]{1,64}");
    private static final char SEPARATOR = ' ';

    /** @param text empty: the first page */
    static AuditCursor parse(String text) {
        if (text.isEmpty()) {
            return START;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var end = plain.indexOf(SEPARATOR);
            var at = Instant.parse(plain.substring(0, Math.max(end, 0)));
            var id = plain.substring(end + 1);
            if (!at.isBefore(Instant.EPOCH)
                    && at.isBefore(START.at())
                    && ID.matcher(id).matches()) {
                return new AuditCursor(at, id);
            }
        } catch (IllegalArgumentException | DateTimeException forged) {
            // Answered below, as what is readable but cannot be ours.
        }
        throw new ProblemException(ProblemType.BAD_REQUEST, "The cursor is not one of ours.");
    }

    static String after(AuditEntry entry) {
        var plain = entry.at().toString() + SEPARATOR + entry.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
