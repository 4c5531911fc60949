package dev.chronos.sharing.ical.read;

import dev.chronos.sharing.ical.value.Notes;
import dev.chronos.sharing.ical.zone.ZoneIds;
import java.time.ZoneId;

/**
 * What holds for all components of one VCALENDAR.
 *
 * @param zones its zones
 * @param userZone the zone of the person who imports, in which due times are kept
 * @param cancels true: METHOD:CANCEL, whatever the components say of their status
 * @param notes for what is to be said about them
 */
record Reading(ZoneIds zones, ZoneId userZone, boolean cancels, Notes notes) {
    ZoneId floating() {
        return zones.floating();
    }
}
