package dev.chronos.sharing.ical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The zone names of Windows and Exchange, with the IANA zone that the Unicode CLDR gives for each. */
final class WindowsZones {
    private WindowsZones() {}

    /** IANA id by Windows name in lower case. */
    static Map<String, String> table() {
        try (var stream = WindowsZones.class.getResourceAsStream("/ical/windows-zones.csv")) {
            if (stream == null) {
                throw new IllegalStateException("missing windows-zones.csv");
            }
            var zones = new HashMap<String, String>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                var comma = line.lastIndexOf(',');
                zones.put(line.substring(0, comma).toLowerCase(Locale.ROOT), line.substring(comma + 1));
            });
            return Map.copyOf(zones);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
