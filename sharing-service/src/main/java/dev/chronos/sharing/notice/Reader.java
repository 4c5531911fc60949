package dev.chronos.sharing.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * How somebody reads: a language that there are words in, and a zone.
 *
 * @param locale of the dates
 * @param zone where the clock of the reader stands
 */
public record Reader(Locale locale, ZoneId zone) {

    /**
     * From a person's settings, whatever they hold.
     *
     * @param language a BCP 47 tag
     * @param zone an IANA zone id
     */
    public static Reader of(String language, String zone) {
        var wanted = Locale.forLanguageTag(language.replace('_', '-'));
        return new Reader(wanted.getLanguage().equals("de") ? wanted : english(wanted), zone(zone));
    }

    /** The language of the words. */
    String language() {
        return locale.getLanguage().equals("de") ? "de" : "en";
    }

    /** Date, time and zone, such as {@code March 12, 2026, 9:00 AM (Europe/Berlin)}. */
    String moment(Instant instant) {
        var format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        return format.format(instant).replace('\u202f', ' ') + " ("
                + (zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId()) + ")";
    }

    private static Locale english(Locale wanted) {
        return wanted.getLanguage().equals("en") ? wanted : Locale.US;
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
