package dev.chronos.insights.prose;

import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which locale a user is addressed in. */
public final class Locales {
    /** Languages that have templates; the first stands in for every other. */
    static final List<String> LANGUAGES = List.of("en", "de");

    /** Hours from 1 to 12, in the word that Unicode has for them. */
    static final String TWELVE = "h12";

    /** Hours from 0 to 23. */
    static final String TWENTY_FOUR = "h23";

    private static final String HOURS = "hc";
    private static final Set<String> REGIONAL = Stream.of(ULocale.getAvailableLocales())
            .map(known -> known.getLanguage() + "-" + known.getCountry())
            .collect(Collectors.toUnmodifiableSet());

    private Locales() {}

    /**
     * The locale of a user's settings. The language is one that has templates, else English; the region decides how numbers
     * and dates are written; the hours are part of it as the Unicode extension {@code hc}.
     *
     * @param tag BCP 47, with hyphens or underscores
     * @param timeFormat {@code 12h} or {@code 24h}
     */
    public static Locale of(@Nullable String tag, @Nullable String timeFormat) {
        var plain =
                supported(Locale.forLanguageTag(tag == null ? "" : tag.strip().replace('_', '-')));
        if (timeFormat == null) {
            return plain;
        }
        var hours = timeFormat.strip().startsWith("24") ? TWENTY_FOUR : TWELVE;
        return new Locale.Builder()
                .setLocale(plain)
                .setUnicodeLocaleKeyword(HOURS, hours)
                .build();
    }

    /** The same with nothing but what decides the words: a language with templates, a region known for it, the hours. */
    static Locale supported(Locale wanted) {
        var language = wanted.getLanguage();
        var builder = new Locale.Builder().setLanguage(LANGUAGES.contains(language) ? language : LANGUAGES.get(0));
        if (REGIONAL.contains(language + "-" + wanted.getCountry()) && LANGUAGES.contains(language)) {
            builder.setRegion(wanted.getCountry());
        }
        var hours = wanted.getUnicodeLocaleType(HOURS);
        if (TWELVE.equals(hours) || TWENTY_FOUR.equals(hours)) {
            builder.setUnicodeLocaleKeyword(HOURS, hours);
        }
        return builder.build();
    }

    /** The hours of the user's settings: {@code h12}, {@code h23}, or null for those of the region. */
    static @Nullable String hours(Locale locale) {
        return locale.getUnicodeLocaleType(HOURS);
    }
}
