package dev.chronos.sharing.event.draft;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a rule as the tables hold it: upper case, no blanks, no name before it. Whether it is legal, its series says. */
final class RuleReader {
    private static final int LONGEST = 1_000;
    private static final Pattern AROUND = Pattern.compile("^RRULE:|;+$");
    private static final Pattern COUNT = Pattern.compile("(^|;)COUNT=");
    private static final Pattern UNTIL = Pattern.compile("(^|;)UNTIL=");

    private RuleReader() {}

    static @Nullable String normal(Members members, String text) {
        var line = text.strip();
        if (line.length() > LONGEST || line.chars().anyMatch(c -> c <= ' ' || c >= 127)) {
            return members.wrong("/recurringRule", "rule", "One RRULE of up to 1,000 characters, without blanks.");
        }
        var rule = AROUND.matcher(line.toUpperCase(Locale.ROOT)).replaceAll("");
        if (COUNT.matcher(rule).find() && UNTIL.matcher(rule).find()) {
            return members.wrong("/recurringRule", "count-and-until", "A rule has COUNT or UNTIL, not both.");
        }
        return rule;
    }
}
