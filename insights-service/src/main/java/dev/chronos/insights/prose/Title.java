package dev.chronos.insights.prose;

import java.text.Bidi;
import java.util.regex.Pattern;

/** The user's own words: the title of an event, a task or a goal. Said in quotation marks, on one line and not too long. */
public record Title(String text) {
    private static final int LONGEST = 60;
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    /** Marks that turn the direction of what follows or show nothing; the joiners inside emoji and words stay. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cs}&&[^\\u200c\\u200d]]+");

    private static final Pattern JOINERS = Pattern.compile("[\\u200c\\u200d]+");
    private static final Pattern LETTER_WITH_MARKS = Pattern.compile("\\X");
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /** The words on one line, at most 60 characters of them; empty when nothing of them can be seen. */
    String shown() {
        var line = SPACE.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (JOINERS.matcher(line).replaceAll("").isBlank()) {
            return "";
        }
        var cut = shorten(line);
        var letters = cut.toCharArray();
        // Words from right to left must not move the quotation marks around them.
        return Bidi.requiresBidi(letters, 0, letters.length) ? FIRST_STRONG_ISOLATE + cut + POP_ISOLATE : cut;
    }

    /** Whole letters with their accents, whole emoji; unless a single one is longer than the limit. */
    private static String shorten(String line) {
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        var end = 0;
        var letters = LETTER_WITH_MARKS.matcher(line);
        while (letters.find() && line.codePointCount(0, letters.end()) < LONGEST) {
            end = letters.end();
        }
        return line.substring(0, end > 0 ? end : line.offsetByCodePoints(0, LONGEST - 1))
                        .strip() + "…";
    }
}
