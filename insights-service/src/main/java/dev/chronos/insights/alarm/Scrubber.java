package dev.chronos.insights.alarm;

import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a line of text what could be somebody's: addresses, quotations, secrets. */
final class Scrubber {
    private static final List<Rule> RULES = List.of(
            new Rule("(?i)bearer\\s+\\S+", "[token]"),
            new Rule("eyJ[\\w-]+(?:\\.[\\w-]+)*", "[token]"),
            new Rule("\\bsk-[\\w-]+", "[token]"),
            new Rule("[\\w.+%-]+(?::[^\\s@/]+)?@[\\w.-]+", "[address]"),
            new Rule("\\?\\S*=\\S*", "?[query]"),
            new Rule("“[^”]*”?|„[^“”]*[“”]?|«[^»]*»?|\"[^\"]*\"?|(?<![\\p{L}\\p{N}])'[^']*'?", "[text]"),
            new Rule("(?=[A-Za-z+/_-]*[0-9])[A-Za-z0-9+/_-]{24,}={0,2}", "[id]"));

    private Scrubber() {}

    private record Rule(Pattern pattern, String instead) {
        Rule(String regex, String instead) {
            this(Pattern.compile(regex), instead);
        }
    }

    static String scrub(String text) {
        var clean = text;
        for (var rule : RULES) {
            clean = rule.pattern().matcher(clean).replaceAll(rule.instead());
        }
        return clean;
    }
}
