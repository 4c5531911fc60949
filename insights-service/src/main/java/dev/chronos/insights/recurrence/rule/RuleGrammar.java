package dev.chronos.insights.recurrence.rule;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a rule and refuses what section 3.3.10 forbids. */
public final class RuleGrammar {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");

    /** Numbers with more digits than this say no more than the largest one. */
    private static final int MOST_DIGITS = 9;

    private RuleGrammar() {}

    /**
     * @param parts the rule's parts by name, in upper case and ASCII, without UNTIL
     * @throws IllegalArgumentException when the rule is illegal
     */
    public static Rule read(Map<String, String> parts) {
        var rest = new HashMap<>(parts);
        var frequency = frequency(rest.remove("FREQ"));
        var interval = positive(rest.remove("INTERVAL"), 1);
        var count = positive(rest.remove("COUNT"), Rule.ENDLESS);
        var weekStart = rest.containsKey("WKST") ? Weekdays.day(rest.remove("WKST")) : DayOfWeek.MONDAY;
        var byDay = rest.remove("BYDAY");
        var weekdays = byDay == null ? Weekdays.NONE : Weekdays.parse(byDay);
        var lists = new EnumMap<Part, Numbers>(Part.class);
        rest.forEach((name, list) -> {
            var part = Part.valueOf(name);
            lists.put(part, part.read(list, frequency));
        });
        var rule = new Rule(frequency, (int) interval, count, weekStart, weekdays, lists);
        refuseWhatDoesNotGoTogether(rule);
        return rule;
    }

    private static Frequency frequency(@Nullable String name) {
        if (name == null) {
            throw new IllegalArgumentException("no FREQ");
        }
        return Frequency.valueOf(name);
    }

    private static long positive(@Nullable String digits, long otherwise) {
        if (digits == null) {
            return otherwise;
        }
        var significant = LEADING_ZEROS.matcher(digits).replaceFirst("");
        if (!DIGITS.matcher(significant).matches()) {
            throw new IllegalArgumentException("not a positive number: " + digits);
        }
        return significant.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(significant);
    }

    private static void refuseWhatDoesNotGoTogether(Rule rule) {
        if (rule.weekdays().isNumbered()) {
            if (rule.frequency().isShorterThan(Frequency.MONTHLY)) {
                throw new IllegalArgumentException("a numbered BYDAY in a rule that is " + rule.frequency());
            }
            if (rule.has(Part.BYWEEKNO)) {
                throw new IllegalArgumentException("a numbered BYDAY beside BYWEEKNO");
            }
        }
        var others = Arrays.stream(Part.values()).filter(part -> part != Part.BYSETPOS);
        if (rule.has(Part.BYSETPOS) && rule.weekdays().isEmpty() && others.noneMatch(rule::has)) {
            throw new IllegalArgumentException("BYSETPOS alone");
        }
    }
}
