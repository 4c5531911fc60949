package dev.chronos.insights.activity;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Zone ids as rows hold them. */
public final class Zones {
    /** Stands in for a zone that nobody knows. */
    public static final ZoneId UTC = ZoneId.of("UTC");

    /** IANA ids that Java 17 does not know and Java 25 does, with the zones that they are links to. */
    private static final Map<String, String> LINKS =
            Map.of("EST", "America/Panama", "MST", "America/Phoenix", "HST", "Pacific/Honolulu");

    private Zones() {}

    /** The zone of this id; null when there is none. */
    public static @Nullable ZoneId find(String id) {
        try {
            return ZoneId.of(id.strip(), LINKS);
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    /** The zone of this id; UTC stands in for one that nobody knows. */
    public static ZoneId orUtc(String id) {
        var zone = find(id);
        return zone == null ? UTC : zone;
    }
}
