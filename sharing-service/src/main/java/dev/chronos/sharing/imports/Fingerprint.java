package dev.chronos.sharing.imports;

import dev.chronos.sharing.ical.ImportedEvent;
import dev.chronos.sharing.ical.ImportedTask;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What tells two versions of one component apart.
 *
 * @param hash of everything that is stored
 * @param sequence SEQUENCE
 * @param lastModified LAST-MODIFIED; null when unknown
 */
record Fingerprint(String hash, int sequence, @Nullable Instant lastModified) {

    static Fingerprint of(ImportedEvent event) {
        return new Fingerprint(sha256(event.toString()), event.sequence(), event.lastModified());
    }

    static Fingerprint of(ImportedTask task) {
        return new Fingerprint(sha256(task.toString()), task.sequence(), task.lastModified());
    }

    /** True when the file's version should take the place of the stored one: other content, and not an older one. */
    boolean replaces(Fingerprint stored) {
        if (hash.equals(stored.hash) || sequence < stored.sequence) {
            return false;
        }
        return sequence > stored.sequence
                || lastModified == null
                || stored.lastModified == null
                || !lastModified.isBefore(stored.lastModified);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
