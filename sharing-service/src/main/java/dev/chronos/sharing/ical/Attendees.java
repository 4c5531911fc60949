package dev.chronos.sharing.ical;

import dev.chronos.sharing.ical.ImportedEvent.Attendee;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** ATTENDEE and ORGANIZER lines, one for each address. */
final class Attendees {
    private static final int MAX = 200;
    private static final Map<String, String> STATUS =
            Map.of("ACCEPTED", "ACCEPTED", "DECLINED", "DECLINED", "TENTATIVE", "TENTATIVE", "NEEDS-ACTION", "PENDING");
    private static final Map<String, String> ROLE =
            Map.of("CHAIR", "CHAIR", "OPT-PARTICIPANT", "OPTIONAL", "NON-PARTICIPANT", "OBSERVER");

    private Attendees() {}

    static List<Attendee> of(Component event) {
        var byEmail = new LinkedHashMap<String, Attendee>();
        for (var line : event.all("ATTENDEE")) {
            var email = email(line);
            var kind = Objects.requireNonNullElse(line.parameter("CUTYPE"), "INDIVIDUAL");
            if (email != null && !kind.equalsIgnoreCase("ROOM") && !kind.equalsIgnoreCase("RESOURCE")) {
                byEmail.putIfAbsent(email, attendee(line, email));
            }
        }
        var organizer = event.first("ORGANIZER");
        var email = organizer == null ? null : email(organizer);
        // An organizer alone is whoever made the entry, not a meeting.
        if (organizer != null && email != null && !byEmail.isEmpty()) {
            var line = byEmail.get(email);
            var status = line == null ? "ACCEPTED" : line.status();
            byEmail.put(email, new Attendee(email, name(organizer, line), status, "ORGANIZER"));
        }
        return byEmail.values().stream().limit(MAX).toList();
    }

    private static Attendee attendee(Property line, String email) {
        var status = Objects.requireNonNullElse(line.parameter("PARTSTAT"), "NEEDS-ACTION");
        var role = Objects.requireNonNullElse(line.parameter("ROLE"), "REQ-PARTICIPANT");
        return new Attendee(
                email,
                name(line, null),
                STATUS.getOrDefault(status.toUpperCase(Locale.ROOT), "PENDING"),
                ROLE.getOrDefault(role.toUpperCase(Locale.ROOT), "REQUIRED"));
    }

    private static @Nullable String name(Property line, @Nullable Attendee other) {
        var name = line.parameter("CN");
        if (name == null || name.isBlank()) {
            return other == null ? null : other.name();
        }
        return Texts.cut(name.replaceAll("\\p{Cntrl}", ""), 200);
    }

    /** The address of a {@code mailto:} value, in lower case; null when there is none. */
    private static @Nullable String email(Property line) {
        var value = line.value().strip().toLowerCase(Locale.ROOT);
        var given = line.parameter("EMAIL");
        var address = value.startsWith("mailto:")
                ? value.substring("mailto:".length())
                : given == null ? value : given.toLowerCase(Locale.ROOT);
        return address.matches("[^\\s@\\p{Cntrl}]{1,100}@[^\\s@\\p{Cntrl}]{1,150}") ? address : null;
    }
}
