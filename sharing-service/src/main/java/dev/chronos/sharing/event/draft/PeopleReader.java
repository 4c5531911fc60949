package dev.chronos.sharing.event.draft;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom an event is for, and when to say so. */
final class PeopleReader {
    private static final int MOST_ATTENDEES = 200;
    private static final int MOST_REMINDERS = 10;
    private static final int FOUR_WEEKS = 40_320;
    private static final int NAME = 200;
    private static final int ADDRESS = 254;
    private static final Pattern LOCAL = Pattern.compile("[^\\s@<>(),:;\"\\\\\\[\\]\\p{Cntrl}]{1,64}");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})*");
    private static final Set<String> ROLES = Set.of("ORGANIZER", "REQUIRED", "OPTIONAL", "CHAIR", "OBSERVER");

    private PeopleReader() {}

    /** By address; of one that is there twice the last counts. */
    static List<Attendee> attendees(Members members, @Nullable JsonNode node) {
        var found = new TreeMap<String, Attendee>();
        var at = 0;
        for (var item : members.items("/attendees", node, MOST_ATTENDEES)) {
            var pointer = "/attendees/" + at++;
            var one = members.object(pointer, item, Set.of("email", "name", "role"));
            var email = email(members, pointer + "/email", one.get("email"));
            var name = members.line(pointer + "/name", one.get("name"), NAME);
            var role = members.word(pointer + "/role", one.get("role"), ROLES, "REQUIRED");
            if (email != null) {
                found.put(email, new Attendee(email, name, role));
            }
        }
        return List.copyOf(found.values());
    }

    /** In their order, each once. */
    static List<Reminder> reminders(Members members, @Nullable JsonNode node) {
        var found = new LinkedHashMap<Reminder, Boolean>();
        var at = 0;
        for (var item : members.items("/reminders", node, MOST_REMINDERS)) {
            var pointer = "/reminders/" + at++;
            var one = members.object(pointer, item, Set.of("minutes", "method"));
            var minutes = members.number(pointer + "/minutes", one.get("minutes"), 0, FOUR_WEEKS);
            var method = members.word(pointer + "/method", one.get("method"), Set.of("popup", "email"), "popup");
            found.put(new Reminder(minutes, method), true);
        }
        return new ArrayList<>(found.keySet());
    }

    private static @Nullable String email(Members members, String pointer, @Nullable JsonNode node) {
        var text = members.text(pointer, node);
        var plain = text == null
                ? ""
                : Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var at = plain.lastIndexOf('@');
        var local = plain.substring(0, Math.max(0, at));
        var domain = ascii(plain.substring(at + 1));
        return plain.length() <= ADDRESS
                        && LOCAL.matcher(local).matches()
                        && DOMAIN.matcher(domain).matches()
                ? local + "@" + domain
                : members.wrong(pointer, "email", "Write an address such as name@example.org.");
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unusable) {
            return "";
        }
    }
}
