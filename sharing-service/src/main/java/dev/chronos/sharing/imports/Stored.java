package dev.chronos.sharing.imports;

import org.jspecify.annotations.Nullable;

/**
 * A row that an earlier import wrote. Deleted rows are none: who imports a file again wants back what it holds, as new rows.
 *
 * @param key UID, for an event with the replaced start
 * @param masterId series of a changed occurrence; null elsewhere
 */
record Stored(String id, String key, @Nullable String masterId, Fingerprint fingerprint) {}
