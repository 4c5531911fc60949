package dev.chronos.sharing.ical.zone;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a TZID for what it says by itself, without the VTIMEZONE behind it. */
final class ZoneName {
    private static final Map<String, String> IANA = iana();
    private static final Pattern OFFSET = Pattern.compile(
            "^\\(?(?:UTC|GMT)?\\s*([+-])(\\d{1,2})[:.]?(\\d{2})?\\)?(?:\\s.*)?$", Pattern.CASE_INSENSITIVE);

    private ZoneName() {}

    /**
     * The IANA id in the name: the id itself whatever its case, a Windows name, or an id behind a path such as
     * {@code /mozilla.org/20050126_1/Europe/Berlin}. Null when there is none.
     */
    static @Nullable String iana(String tzid) {
        // Exchange numbers the copies of a zone: "W. Europe Standard Time 1".
        var name = tzid.strip().replaceFirst("\\s+\\d{1,2}$", "");
        var windows = WindowsZones.iana(name);
        if (windows != null) {
            return windows;
        }
        for (var start = 0; start >= 0 && start < name.length(); start = next(name, start)) {
            var id = IANA.get(name.substring(start).replace(' ', '_'));
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** A fixed offset that the name states, such as {@code (UTC+01:00) Berlin} or {@code GMT-0330}; null without one. */
    static @Nullable ZoneId offset(String tzid) {
        var found = OFFSET.matcher(tzid.strip());
        if (!found.matches()) {
            return null;
        }
        var hours = Integer.parseInt(found.group(2));
        var minutes = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        if (hours > 17 || minutes > 59) {
            return null;
        }
        return fixed((found.group(1).equals("-") ? -60 : 60) * (60 * hours + minutes));
    }

    /** A zone that never changes, under an id that other programs know too. */
    static ZoneId fixed(int seconds) {
        if (seconds == 0) {
            return ZoneId.of("UTC");
        }
        // The sign of these ids is the other way round (POSIX).
        return seconds % 3600 == 0 && Math.abs(seconds) <= 12 * 3600
                ? ZoneId.of("Etc/GMT" + (seconds > 0 ? "-" : "+") + Math.abs(seconds / 3600))
                : ZoneOffset.ofTotalSeconds(seconds);
    }

    private static int next(String name, int start) {
        var slash = name.indexOf('/', start);
        return slash < 0 ? -1 : slash + 1;
    }

    private static Map<String, String> iana() {
        var ids = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var id : ZoneId.getAvailableZoneIds()) {
            // Java's own; no other program knows them.
            if (!id.toUpperCase(Locale.ROOT).startsWith("SYSTEMV/")) {
                ids.put(id, id);
            }
        }
        for (var utc : new String[] {"Z", "UTC", "GMT", "Etc/UTC", "Etc/GMT", "Zulu", "UCT", "Universal", "tzutc"}) {
            ids.put(utc, "UTC");
        }
        return ids;
    }
}
