package dev.chronos.sharing.ical.zone;

import dev.chronos.sharing.ical.text.Component;
import dev.chronos.sharing.ical.text.Limits;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The zones of one VCALENDAR. A TZID is only a label: first it is read for the zone that it names, then the VTIMEZONE of
 * that label for the zone whose rules it has, at last for its offset. The zone of the machine never counts.
 */
public final class ZoneIds {
    private static final int REMEMBERED = 1_000;

    private final Map<String, Component> definitions = new HashMap<>();
    private final Map<String, Named> known = new HashMap<>();
    private final ZoneId fallback;

    /**
     * @param calendar may name the zone of its floating times (X-WR-TIMEZONE)
     * @param otherwise the zone of floating times when the calendar names none
     */
    public ZoneIds(Component calendar, ZoneId otherwise) {
        calendar.children("VTIMEZONE").stream().limit(Limits.ZONES).forEach(zone -> {
            var tzid = zone.value("TZID");
            if (tzid != null) {
                definitions.putIfAbsent(tzid, zone);
            }
        });
        var named = calendar.value("X-WR-TIMEZONE");
        if (named == null) {
            fallback = otherwise;
        } else {
            var resolved = resolve(named, otherwise);
            fallback = resolved.certainty() == Certainty.UNKNOWN ? otherwise : resolved.zone();
        }
    }

    /** The zone of times that name none. */
    public ZoneId floating() {
        return fallback;
    }

    /** The zone behind a TZID. Always has one; says how sure it is. */
    public Named named(String tzid) {
        var found = known.get(tzid);
        if (found == null) {
            found = resolve(tzid, fallback);
            if (known.size() < REMEMBERED) {
                known.put(tzid, found);
            }
        }
        return found;
    }

    private Named resolve(String tzid, ZoneId otherwise) {
        var name = ZoneName.iana(tzid);
        if (name != null) {
            return new Named(ZoneId.of(name), Certainty.NAMED);
        }
        var definition = definitions.get(tzid.strip());
        if (definition != null) {
            var defined = defined(definition, otherwise);
            if (defined != null) {
                return defined;
            }
        }
        var offset = ZoneName.offset(tzid);
        return offset == null ? new Named(otherwise, Certainty.UNKNOWN) : new Named(offset, Certainty.OFFSET_ONLY);
    }

    private static @Nullable Named defined(Component definition, ZoneId preferred) {
        var location = definition.value("X-LIC-LOCATION");
        var located = location == null ? null : ZoneName.iana(location);
        if (located != null) {
            return new Named(ZoneId.of(located), Certainty.NAMED);
        }
        var observances = new Observances(definition);
        for (var candidate : candidates(preferred)) {
            var zone = ZoneId.of(candidate);
            if (observances.fits(zone)) {
                return new Named(zone, Certainty.SAME_RULES);
            }
        }
        var standard = observances.standard();
        return standard == null ? null : new Named(ZoneName.fixed(standard), Certainty.OFFSET_ONLY);
    }

    /** The zone at hand first, then those most people live in, then all. */
    private static Set<String> candidates(ZoneId preferred) {
        var ids = new LinkedHashSet<String>();
        ids.add(preferred.getId());
        // Of the zones with the same rules the one best known to people.
        ids.add("Europe/Berlin");
        ids.addAll(WindowsZones.all());
        for (var id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (id.contains("/") && !id.startsWith("SystemV/")) {
                ids.add(id);
            }
        }
        return ids;
    }

    /**
     * A zone for a TZID.
     *
     * @param zone never the machine's
     * @param certainty how it was found
     */
    public record Named(ZoneId zone, Certainty certainty) {}

    /** How a zone was found. */
    public enum Certainty {
        /** The file names it. */
        NAMED,
        /** Its rules are those of the file's VTIMEZONE. */
        SAME_RULES,
        /** Only its offset is known: summer time may be wrong. */
        OFFSET_ONLY,
        /** Nothing is known of it; the zone of floating times stands in. */
        UNKNOWN
    }
}
