package dev.chronos.sharing.event.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who shall be at an event, once per address.
 *
 * @param email in the one spelling in which addresses are compared
 * @param name as the writer put it
 * @param role an {@code "AttendeeRole"}
 */
public record Attendee(String email, @Nullable String name, String role) {

    Map<String, @Nullable Object> wire() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("email", email);
        members.put("name", name);
        members.put("role", role);
        return members;
    }
}
