package dev.chronos.sharing.imports;

/**
 * A row that an earlier import wrote.
 *
 * @param key UID, for an event with the replaced start
 */
record Stored(String id, String key, Fingerprint fingerprint) {}
