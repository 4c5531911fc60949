package dev.chronos.sharing.ical.read;

import dev.chronos.sharing.ical.text.Component;
import dev.chronos.sharing.ical.text.ContentLine;
import dev.chronos.sharing.ical.text.Text;
import dev.chronos.sharing.ical.value.Notes;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** ORGANIZER and ATTENDEE lines, one attendee per address. An organizer who is no attendee counts as one who comes. */
final class Attendees {
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 320;

    private Attendees() {}

    static List<Attendee> of(Component event, Notes notes) {
        var all = new LinkedHashMap<String, Attendee>();
        for (var line : event.lines("ATTENDEE")) {
            var email = email(line);
            if (email != null && (all.size() < MOST || all.containsKey(email))) {
                all.putIfAbsent(email, new Attendee(email, name(line), status(line), role(line)));
            } else if (email != null) {
                notes.warn(
                        "attendees-cut",
                        "Of the attendees of \"" + Notes.quoted(String.valueOf(event.value("UID")))
                                + "\" only the first " + MOST + " were taken.");
            }
        }
        organizer(event, all);
        return List.copyOf(all.values());
    }

    private static void organizer(Component event, Map<String, Attendee> all) {
        var line = event.line("ORGANIZER");
        var email = line == null ? null : email(line);
        if (line == null || email == null) {
            return;
        }
        var attending = all.get(email);
        var name = attending == null || attending.name() == null ? name(line) : attending.name();
        all.put(email, new Attendee(email, name, attending == null ? "ACCEPTED" : attending.status(), "ORGANIZER"));
    }

    /** Apple writes {@code urn:uuid:} as the value and the address as a parameter. Null: nobody to be found. */
    private static @Nullable String email(ContentLine line) {
        var value = line.value().strip();
        var mailto = value.regionMatches(true, 0, "mailto:", 0, 7);
        var parameter = line.parameter("EMAIL");
        var address = mailto ? value.substring(7) : parameter != null ? parameter : value;
        var canonical = Normalizer.normalize(Text.plain(address), Normalizer.Form.NFC)
                .strip()
                .toLowerCase(Locale.ROOT);
        var at = canonical.lastIndexOf('@');
        var usable = at > 0
                && at < canonical.length() - 1
                && canonical.length() <= LONGEST_ADDRESS
                && canonical.chars().noneMatch(Character::isWhitespace);
        return usable ? canonical : null;
    }

    private static @Nullable String name(ContentLine line) {
        var name = line.parameter("CN");
        var plain = name == null ? "" : Text.plain(name).replaceAll("\\s+", " ").strip();
        return plain.isEmpty() ? null : Text.cut(plain, LONGEST_NAME);
    }

    private static String status(ContentLine line) {
        return switch (upper(line, "PARTSTAT")) {
            case "ACCEPTED", "COMPLETED", "IN-PROCESS" -> "ACCEPTED";
            // Who sends somebody else does not come.
            case "DECLINED", "DELEGATED" -> "DECLINED";
            case "TENTATIVE" -> "TENTATIVE";
            default -> "PENDING";
        };
    }

    private static String role(ContentLine line) {
        var kind = upper(line, "CUTYPE");
        if (kind.equals("ROOM") || kind.equals("RESOURCE")) {
            return "OBSERVER";
        }
        return switch (upper(line, "ROLE")) {
            case "CHAIR" -> "CHAIR";
            case "OPT-PARTICIPANT" -> "OPTIONAL";
            case "NON-PARTICIPANT" -> "OBSERVER";
            default -> "REQUIRED";
        };
    }

    private static String upper(ContentLine line, String parameter) {
        var value = line.parameter(parameter);
        return value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
    }
}
