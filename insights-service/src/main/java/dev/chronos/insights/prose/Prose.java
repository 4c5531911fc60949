package dev.chronos.insights.prose;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Puts messages into the words of one locale, from templates that are parsed once. For any number of threads. */
public final class Prose {
    private static final int MOST_LOCALES = 32;
    private static final Map<Locale, Prose> KNOWN = new ConcurrentHashMap<>();
    private static final String NO_VALUE = "–";

    private final Locale locale;
    private final ULocale icu;
    private final Templates templates;
    private final Map<String, Template> parsed = new ConcurrentHashMap<>();
    private final Figures figures;
    private final Days days;

    private Prose(Locale locale) {
        this.locale = locale;
        // A region may count years or write digits in its own way, which would not fit the language of the templates.
        icu = ULocale.forLocale(locale).setKeywordValue("calendar", "gregorian").setKeywordValue("numbers", "latn");
        templates = Templates.in(locale.getLanguage());
        figures = new Figures(icu);
        days = new Days(icu, hours());
    }

    /** The prose of a locale, or English when there are no templates in its language. */
    public static Prose of(Locale wanted) {
        var locale = Locales.supported(wanted);
        if (KNOWN.size() >= MOST_LOCALES && !KNOWN.containsKey(locale)) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(locale, Prose::new);
    }

    /** Parses every message of every language, so that nobody waits for it later. */
    public static void warm() {
        for (var language : Locales.LANGUAGES) {
            var prose = of(Locale.forLanguageTag(language));
            prose.templates.keys().forEach(prose::template);
            prose.quantity(90, "min");
            prose.words(LocalDate.EPOCH);
        }
    }

    /** The locale it is in. */
    public Locale locale() {
        return locale;
    }

    /**
     * The message in words.
     *
     * @throws IllegalArgumentException without such a template, or without something that the template names
     */
    public String render(Message message) {
        var template = template(message.key());
        var words = new HashMap<String, Object>();
        for (var name : template.names()) {
            var argument = message.arguments().get(name);
            if (argument == null) {
                throw new IllegalArgumentException("message " + message.key() + " lacks " + name);
            }
            words.put(name, words(argument));
        }
        return template.fill(words);
    }

    /** A value with its unit: {@code 3 h 20 min}, {@code 62%}, {@code 5 days}. */
    public String quantity(double value, String unit) {
        if (!Double.isFinite(value)) {
            return NO_VALUE;
        }
        return switch (unit) {
            case "min" -> duration(value);
            case "ratio" -> percent(value);
            case "d" -> unit("quantity.days", value);
            case "1/h" -> unit("quantity.perHour", value);
            default -> figures.number(value);
        };
    }

    /** The same of a fact; a dash when there is too little data. */
    public String quantity(Quantity quantity) {
        return quantity.value() instanceof Number number
                ? quantity(number.doubleValue(), quantity.unit())
                : measured(quantity.value(), quantity.unit()).toString();
    }

    /** The user's own words between the language's quotation marks. */
    public String quote(Title title) {
        var shown = title.shown();
        return shown.isEmpty() ? render(Message.of("title.none")) : fill("title", Map.of("text", shown));
    }

    private Object words(Object argument) {
        if (argument instanceof Quantity quantity) {
            return measured(quantity.value(), quantity.unit());
        } else if (argument instanceof Number number) {
            return number(number.doubleValue());
        } else if (argument instanceof Title title) {
            return quote(title);
        } else if (argument instanceof LocalDate date) {
            return days.day(date);
        } else if (argument instanceof ZonedDateTime moment) {
            var parts = Map.<String, Object>of(
                    "day", days.day(moment.toLocalDate()), "time", days.time(moment.toLocalTime()));
            return fill("moment", parts);
        } else if (argument instanceof LocalTime time) {
            return days.time(time);
        } else if (argument instanceof Period period) {
            return days.period(period);
        } else if (argument instanceof Message message) {
            return render(message);
        }
        return argument.toString();
    }

    /** What is counted stays a number, for the template to choose a plural by. */
    private Object measured(@Nullable Object value, String unit) {
        if (value instanceof Number number) {
            var amount = number.doubleValue();
            return unit.equals("min") || unit.equals("ratio") ? quantity(amount, unit) : number(amount);
        }
        if (value == null) {
            return NO_VALUE;
        }
        return words(unit.equals("date") ? LocalDate.parse(value.toString()) : value);
    }

    private static Object number(double value) {
        return Double.isFinite(value) ? Figures.tidy(value) : NO_VALUE;
    }

    private String duration(double minutes) {
        if (minutes < 0) {
            return "−" + duration(-minutes);
        }
        var whole = Math.round(minutes);
        if (whole == 0 && minutes > 0) {
            return fill("quantity.lessThan", Map.of("amount", duration(1)));
        }
        var parts = Map.<String, Object>of("hours", whole / 60, "minutes", whole % 60);
        if (whole < 60) {
            return fill("quantity.minutes", parts);
        }
        return fill(whole % 60 == 0 ? "quantity.hours" : "quantity.hoursAndMinutes", parts);
    }

    private String percent(double ratio) {
        return ratio > 0 && ratio < 0.005
                ? fill("quantity.lessThan", Map.of("amount", figures.percent(0.01)))
                : figures.percent(Math.round(ratio * 100) / 100.0);
    }

    private String unit(String key, double value) {
        return fill(key, Map.of("n", Figures.tidy(value)));
    }

    private String fill(String key, Map<String, Object> words) {
        return template(key).fill(words);
    }

    private Template template(String key) {
        return parsed.computeIfAbsent(key, asked -> Template.parse(templates.pattern(asked), icu));
    }

    private String hours() {
        var hours = Locales.hours(locale);
        if (hours == null) {
            return "jmm";
        }
        return hours.equals(Locales.TWELVE) ? templates.pattern("clock.twelve") : "Hmm";
    }
}
