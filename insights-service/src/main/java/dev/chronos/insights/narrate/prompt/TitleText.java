package dev.chronos.insights.narrate.prompt;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A title as the model may read it: one short line without anything invisible. */
final class TitleText {
    private static final int LONGEST = 60;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\s]+");

    private TitleText() {}

    static String of(String written) {
        var line = INVISIBLE
                .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
    }
}
