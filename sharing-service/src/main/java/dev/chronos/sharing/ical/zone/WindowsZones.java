package dev.chronos.sharing.ical.zone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names that Windows, Outlook and Exchange give to time zones. */
final class WindowsZones {
    private static final Map<String, String> IANA = read();

    private WindowsZones() {}

    /** The IANA id of a Windows name, whatever its case; null when there is no such name. */
    static @Nullable String iana(String name) {
        return IANA.get(name.toLowerCase(Locale.ROOT));
    }

    /** One well-known IANA id for each: the zones that most people live in. */
    static Collection<String> all() {
        return IANA.values();
    }

    private static Map<String, String> read() {
        var zones = new LinkedHashMap<String, String>();
        var file = Objects.requireNonNull(WindowsZones.class.getResourceAsStream("/ical/windows-zones.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var equals = line.indexOf(" = ");
                if (equals > 0 && !line.startsWith("#")) {
                    zones.put(line.substring(0, equals).toLowerCase(Locale.ROOT), line.substring(equals + 3));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Collections.unmodifiableMap(zones);
    }
}
