package dev.chronos.insights.narrate.verify;

import dev.chronos.insights.narrate.FallbackReason;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text may be written with: the letters of its language, blanks and the marks of a plain sentence. A list of what is
 * allowed cannot be got round by a sign that nobody thought of.
 */
final class Characters {
    private static final String MARKS = " .,;:!?'’-–—()";
    private static final Pattern DOT_IN_WORD = Pattern.compile("\\p{L}\\.\\p{L}");
    private static final Pattern OPENING_QUOTE = Pattern.compile("(?<!\\p{L})['’]");
    private static final Pattern GLUED = Pattern.compile("\\p{L}\\{\\{|}}\\p{L}");
    private static final Pattern NO_WORD = Pattern.compile("\\p{L}{40}");
    private static final Pattern SPELLED = Pattern.compile("(?<!\\p{L})\\p{L}(?:[ .\\-–—]+\\p{L}){2,}(?!\\p{L})");

    private Characters() {}

    /** Null when nothing is wrong. */
    static @Nullable FallbackReason fault(Sentence sentence, Lexicon lexicon) {
        // Before it is normalized, or IV of one character would be two letters.
        var text = sentence.outside() + sentence.with(Map.of());
        if (text.codePoints().anyMatch(Characters::counts)) {
            return FallbackReason.VERIFIER_NUMBER;
        }
        if (text.codePoints().anyMatch(point -> point == '%' || point == '‰' || point == '٪')) {
            return FallbackReason.VERIFIER_RATIO;
        }
        if (text.indexOf('@') >= 0
                || text.indexOf('/') >= 0
                || DOT_IN_WORD.matcher(text).find()) {
            return FallbackReason.VERIFIER_LINK;
        }
        var plain = sentence.with(Map.of());
        if (!plain.codePoints().allMatch(point -> isAllowed(point, lexicon))
                || OPENING_QUOTE.matcher(plain).find()
                || GLUED.matcher(sentence.normalized()).find()
                || NO_WORD.matcher(plain).find()
                || SPELLED.matcher(plain).find()) {
            return FallbackReason.VERIFIER_MARKUP;
        }
        return null;
    }

    private static boolean counts(int point) {
        return switch (Character.getType(point)) {
            case Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.CURRENCY_SYMBOL -> true;
            default -> false;
        };
    }

    private static boolean isAllowed(int point, Lexicon lexicon) {
        return MARKS.indexOf(point) >= 0
                || lexicon.letters().indexOf(point) >= 0
                || lexicon.letters().toUpperCase(Locale.ROOT).indexOf(point) >= 0;
    }
}
