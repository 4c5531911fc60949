package dev.chronos.sharing.access;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How much of an event somebody sees: {@code masking.csv}. What it does not list is shown as busy at most. */
public enum Mask {
    /** Everything. */
    FULL,
    /** That the time is taken, and nothing else. */
    BUSY;

    private static final Map<String, Mask> TABLE = new HashMap<>();

    static {
        for (var line : Table.read("masking.csv")) {
            TABLE.put(line.get(0) + " " + line.get(1), valueOf(line.get(2).toUpperCase(Locale.ROOT)));
        }
    }

    /**
     * The mask over one event.
     *
     * @param visibility the event's {@code "Visibility"}
     * @param creatorId who made the event
     */
    public static Mask of(Granted viewer, String visibility, String creatorId) {
        var role = viewer.to(Operation.EVENT_READ).facts().role();
        if (role == null) {
            return BUSY;
        }
        var creator = creatorId.equals(viewer.actorId()) ? of(visibility, "CREATOR") : BUSY;
        return creator == FULL ? FULL : of(visibility, role.name());
    }

    static Mask of(String visibility, String viewer) {
        return TABLE.getOrDefault(visibility + " " + viewer, BUSY);
    }
}
