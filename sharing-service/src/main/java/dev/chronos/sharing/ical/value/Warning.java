package dev.chronos.sharing.ical.value;

/**
 * Something was imported, but not exactly as the file says.
 *
 * @param code stable, kebab-case
 * @param detail the same for people
 */
public record Warning(String code, String detail) {}
