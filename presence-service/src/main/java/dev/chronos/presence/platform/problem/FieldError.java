package dev.chronos.presence.platform.problem;

/**
 * One wrong member of a request.
 *
 * @param pointer where it is: a JSON pointer (RFC 6901) into the body, or the name of a query parameter
 * @param code stable code of what is wrong, kebab-case
 * @param detail the same for people
 */
public record FieldError(String pointer, String code, String detail) {}
