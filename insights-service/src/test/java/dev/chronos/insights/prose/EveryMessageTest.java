package dev.chronos.insights.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.ibm.icu.text.MessagePattern.ArgType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message with every plural, with no time and a thousand years of it, and with titles that mean harm. */
@Tag("calendar")
class EveryMessageTest {
    private static final List<Title> TITLES = Stream.of(
                    "Review",
                    "",
                    " \n\t ",
                    "{'}",
                    "{0} {f1, plural, other {#}} '",
                    "null undefined NaN",
                    "a\u0000b\u001b[31mc\r\nd",
                    "\u202eevil\u2066\u200f",
                    "\u05e4\u05d2\u05d9\u05e9\u05d4 2",
                    "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66 family day",
                    "x".repeat(5_000),
                    "e" + "\u0301".repeat(5_000),
                    "\u200b\u200d\ufeff",
                    "\u201cquoted\u201d",
                    "\ud800 lone surrogate")
            .map(Title::new)
            .toList();
    private static final Map<Title, String> SHOWN =
            TITLES.stream().collect(Collectors.toMap(Function.identity(), Title::shown));

    /** What stands in no good sentence: holes, braces, marks that turn the text, spaces and points in the wrong place. */
    private static final Pattern BAD = Pattern.compile(
            "null|undefined|NaN|[{}#]|  |\\.\\.| [.,;:]|“”|„“|[\\p{Cc}\\u202a-\\u202e\\u2066\\u2067\\ufeff]");

    private static final List<Object> COUNTS = List.of(0, 1, 2, 5, 11, 21, 1000, 1.5, 0.04, 1e9);
    private static final List<Object> DURATIONS = Stream.of(
                    0.0, 0.3, 1.0, 59.0, 59.6, 60.0, 61.0, 125.0, 1e4, 5.26e8, -90.0)
            .<Object>map(Amount::minutes)
            .toList();
    private static final List<Object> SHARES =
            Stream.of(0.0, 0.001, 0.625, 1.0, 3.0).<Object>map(Amount::ratio).toList();
    private static final List<Object> FACTS = Stream.of(DURATIONS, SHARES, List.<Object>of(new Amount(2.5, "1/h")))
            .flatMap(List::stream)
            .toList();
    private static final List<Object> TRUTHS = List.of(true, false);

    /** What the arguments stand for that are neither counted nor chosen by; a new name must be added. */
    private static final Map<String, List<?>> BY_NAME = new HashMap<>();

    static {
        Stream.of("event", "first", "second", "task", "goal", "habit", "text", "title", "category")
                .forEach(name -> BY_NAME.put(name, TITLES));
        Stream.of(
                        "delta",
                        "limit",
                        "excess",
                        "booked",
                        "meetings",
                        "late",
                        "free",
                        "focus",
                        "capacity",
                        "amount",
                        "shortfall")
                .forEach(name -> BY_NAME.put(name, DURATIONS));
        Stream.of("hours", "minutes", "n").forEach(name -> BY_NAME.put(name, COUNTS));
        BY_NAME.put("day", List.of(LocalDate.parse("2026-03-02"), LocalDate.parse("2024-02-29")));
        BY_NAME.put("start", List.of(ZonedDateTime.parse("2026-03-02T00:05:00+09:00[Asia/Tokyo]")));
        BY_NAME.put("due", List.of(ZonedDateTime.parse("2026-03-06T23:59:59.999+01:00[Europe/Berlin]")));
        BY_NAME.put("since", BY_NAME.get("day"));
        Stream.of("from", "to").forEach(name -> BY_NAME.put(name, List.of(LocalTime.MIDNIGHT, LocalTime.of(14, 0))));
        BY_NAME.put("ratio", SHARES);
        BY_NAME.put("factor", List.of(1.25, 2.0, 1));
        BY_NAME.put("version", List.of("1"));
        BY_NAME.put("what", List.of(Message.of("series.meetingNetMinutes")));
        BY_NAME.put("weekday", List.of(Message.of("weekdays.MONDAY")));
        BY_NAME.put("time", List.of("09:30"));
        BY_NAME.put("week", List.of(new Period(LocalDate.parse("2025-12-29"), LocalDate.parse("2026-01-04"))));
        BY_NAME.put("question", List.of(Message.of("question.open")));
    }

    static List<Locale> locales() {
        return Stream.of("en-US", "en-GB", "de-DE", "de-AT", "fr-FR", "und", "en-US-u-hc-h23", "de-DE-u-hc-h12")
                .map(Locale::forLanguageTag)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("locales")
    void every_message_reads_well_whatever_it_is_about(Locale locale) {
        var prose = Prose.of(locale);
        var templates = Templates.in(prose.locale().getLanguage());

        assertThat(templates.keys())
                .allSatisfy(key -> variations(templates.pattern(key))
                        .forEach(arguments -> assertReadsWell(prose, key, arguments)));
    }

    private static void assertReadsWell(Prose prose, String key, Map<String, Object> arguments) {
        var own = prose.render(new Message(key, arguments));
        for (var value : arguments.values()) {
            if (value instanceof Title title && !SHOWN.get(title).isEmpty()) {
                own = own.replace(SHOWN.get(title), "X");
            }
        }
        if (own.isBlank() || !own.equals(own.strip()) || BAD.matcher(own).find()) {
            fail("%s reads: %s", key, own);
        }
    }

    /** Each argument takes each of its values; how they meet changes from round to round. */
    private static Stream<Map<String, Object>> variations(String pattern) {
        var values = new HashMap<String, List<?>>();
        names(pattern).forEach(name -> values.put(name, values(name, pattern)));
        return Stream.iterate(0, round -> round + 1).limit(34).map(round -> {
            var arguments = new HashMap<String, Object>();
            var step = 0;
            for (var name : names(pattern)) {
                var possible = values.get(name);
                arguments.put(name, possible.get((round + round / possible.size() * step++) % possible.size()));
            }
            return arguments;
        });
    }

    private static Set<String> names(String pattern) {
        var names = new LinkedHashSet<String>();
        MessagesTest.arguments(pattern).forEach(argument -> names.add(argument.name()));
        return names;
    }

    private static List<?> values(String name, String pattern) {
        var uses = MessagesTest.arguments(pattern)
                .filter(argument -> argument.name().equals(name))
                .toList();
        if (uses.stream().anyMatch(use -> use.type() == ArgType.PLURAL)) {
            return COUNTS;
        }
        var select = uses.stream().filter(use -> use.type() == ArgType.SELECT).findFirst();
        if (select.isPresent()) {
            return select.get().selectors().contains("true")
                    ? TRUTHS
                    : select.get().selectors();
        }
        if (name.matches("f\\d+")) {
            return FACTS;
        }
        assertThat(BY_NAME).as("what {%s} stands for", name).containsKey(name);
        return BY_NAME.get(name);
    }
}
