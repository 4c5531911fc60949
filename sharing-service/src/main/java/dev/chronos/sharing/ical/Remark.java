package dev.chronos.sharing.ical;

/**
 * Something the reader had to decide, for the person who imports.
 *
 * @param code stable, kebab-case
 */
public record Remark(String code, String detail) {}
