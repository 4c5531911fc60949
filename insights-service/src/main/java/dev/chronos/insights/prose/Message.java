package dev.chronos.insights.prose;

import java.util.HashMap;
import java.util.Map;

/**
 * Something to say, before the language is known.
 *
 * @param key of a template; every language has one
 * @param arguments what the template names: a {@link Number}, a {@link Quantity}, a {@link Title}, a {@link Period}, a
 *     {@link java.time.LocalDate}, a {@link java.time.LocalTime}, a {@link java.time.ZonedDateTime}, another {@link Message}, or a {@link String} or
 *     {@link Boolean} that a template chooses by
 */
public record Message(String key, Map<String, Object> arguments) {
    /** Keeps the arguments as they are now. */
    public Message {
        arguments = Map.copyOf(arguments);
    }

    /** A message without arguments. */
    public static Message of(String key) {
        return new Message(key, Map.of());
    }

    /** The same with one argument more. */
    public Message with(String name, Object value) {
        var more = new HashMap<>(arguments);
        more.put(name, value);
        return new Message(key, more);
    }
}
