package dev.chronos.sharing.ical;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * TZID to IANA zones for one file: IANA names, names with a vendor's prefix, Windows names, and for the rest the rules of
 * the file's own VTIMEZONE.
 */
final class Zones {
    private static final Map<String, ZoneId> BY_NAME = byName();
    private static final Map<String, String> WINDOWS = WindowsZones.table();
    private static final Pattern OFFSET =
            Pattern.compile("^\\(?(?:UTC|GMT)?\\s*([+-])(\\d{1,2}):?(\\d{2})\\)?.*$", Pattern.CASE_INSENSITIVE);

    private final ZoneId floating;
    private final Map<String, Component> definitions = new HashMap<>();
    private final Map<String, ZoneId> known = new HashMap<>();
    private final Set<Remark> remarks = new LinkedHashSet<>();

    /** @param floating the zone of times without one */
    Zones(List<Component> calendars, ZoneId floating) {
        for (var calendar : calendars) {
            for (var definition : calendar.children("VTIMEZONE")) {
                var id = definition.text("TZID");
                if (id != null) {
                    definitions.putIfAbsent(id, definition);
                }
            }
        }
        this.floating = floating;
    }

    ZoneId floating() {
        return floating;
    }

    /** What had to be guessed, once for each zone. */
    Set<Remark> remarks() {
        return remarks;
    }

    /** The zone of a TZID; an unknown one is floating, with a remark. */
    ZoneId of(String id) {
        return known.computeIfAbsent(id, this::find);
    }

    /** The zone of a name that needs no definition; null when nobody knows it. */
    static @Nullable ZoneId named(String id) {
        var plain = id.strip().replace("\"", "");
        var exact = BY_NAME.get(plain.toLowerCase(Locale.ROOT));
        if (exact != null) {
            return exact;
        }
        var windows = WINDOWS.get(plain.toLowerCase(Locale.ROOT));
        return windows == null ? suffix(plain) : ZoneId.of(windows);
    }

    /** {@code /mozilla.org/20050126_1/Europe/Berlin} and its like: the longest end that is a zone. */
    private static @Nullable ZoneId suffix(String id) {
        for (var slash = id.indexOf('/'); slash >= 0; slash = id.indexOf('/', slash + 1)) {
            var zone = BY_NAME.get(id.substring(slash + 1).toLowerCase(Locale.ROOT));
            if (zone != null && id.substring(slash + 1).contains("/")) {
                return zone;
            }
        }
        return null;
    }

    private ZoneId find(String id) {
        var named = named(id);
        if (named != null) {
            return named;
        }
        var definition = definitions.get(id);
        var location = definition == null ? null : definition.text("X-LIC-LOCATION");
        var located = location == null ? null : named(location);
        if (located != null) {
            return located;
        }
        var matched = definition == null ? null : VTimezone.nearest(definition);
        if (matched != null) {
            remarks.add(new Remark(
                    "zone-by-rules", "The time zone \"%s\" was read as %s, from its rules.".formatted(id, matched)));
            return matched;
        }
        return byOffset(id);
    }

    private ZoneId byOffset(String id) {
        var offset = OFFSET.matcher(id);
        if (offset.matches()) {
            try {
                var zone = ZoneId.of(
                        "%s%02d:%s".formatted(offset.group(1), Integer.parseInt(offset.group(2)), offset.group(3)));
                remarks.add(new Remark("zone-by-offset", "The time zone \"%s\" was read as %s.".formatted(id, zone)));
                return zone;
            } catch (DateTimeException outOfRange) {
                // Not an offset after all.
            }
        }
        remarks.add(new Remark(
                "zone-unknown", "The time zone \"%s\" is unknown; its times were read in %s.".formatted(id, floating)));
        return floating;
    }

    private static Map<String, ZoneId> byName() {
        var zones = new HashMap<String, ZoneId>();
        for (var id : ZoneId.getAvailableZoneIds()) {
            zones.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id));
        }
        zones.put("z", ZoneId.of("UTC"));
        return zones;
    }
}
