package dev.chronos.sharing.access;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How much of an event somebody sees: {@code masking.csv}. What it does not list is not shown at all. */
public enum Mask {
    /** Everything. */
    FULL,
    /** That the time is taken, and nothing else. */
    BUSY,
    /** Nothing. */
    OMITTED;

    private static final String CREATOR = "CREATOR";
    private static final Map<String, Mask> TABLE = new HashMap<>();

    static {
        for (var line : Table.read("masking.csv")) {
            TABLE.put(line.get(0) + " " + line.get(1), valueOf(line.get(2).toUpperCase(Locale.ROOT)));
        }
    }

    /**
     * The mask over one event: the least that any of the viewer's roles leaves hidden. Who made an event sees it whole for
     * as long as a share holds.
     *
     * @param visibility the event's {@code "Visibility"}
     * @param creatorId who made the event
     */
    public static Mask of(Granted viewer, String visibility, String creatorId) {
        var roles = viewer.facts().roles();
        var creator =
                creatorId.equals(viewer.actorId()) && roles.stream().anyMatch(role -> role.compareTo(Role.VIEW) >= 0);
        var names = roles.stream().map(Role::name);
        return (creator ? Stream.concat(names, Stream.of(CREATOR)) : names)
                .map(name -> of(visibility, name))
                .min(Comparator.naturalOrder())
                .orElse(OMITTED);
    }

    static Mask of(String visibility, String viewer) {
        return TABLE.getOrDefault(visibility + " " + viewer, OMITTED);
    }
}
