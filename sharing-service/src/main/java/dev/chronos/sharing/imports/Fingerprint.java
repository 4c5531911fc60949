package dev.chronos.sharing.imports;

import dev.chronos.sharing.ical.read.ImportedEvent;
import dev.chronos.sharing.ical.read.ImportedTask;
import java.time.Instant;
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
        return new Fingerprint(event.hash(), event.sequence(), event.lastModified());
    }

    static Fingerprint of(ImportedTask task) {
        return new Fingerprint(task.hash(), task.sequence(), task.lastModified());
    }

    /** True when the content is another. */
    boolean differs(Fingerprint stored) {
        return !hash.equals(stored.hash);
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
}
