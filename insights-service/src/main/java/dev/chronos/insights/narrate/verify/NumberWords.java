package dev.chronos.insights.narrate.verify;

import java.util.regex.Pattern;

/** Finds number words, also composed ones: <i>twenty-third</i>, <i>dreiundzwanzig</i>, <i>vierzigste</i>, IV. */
final class NumberWords {
    private static final Pattern ROMAN =
            Pattern.compile("(?=[IVXLCDM]{2})M{0,4}(CM|CD|D?C{0,4})(XC|XL|L?X{0,4})(IX|IV|V?I{0,4})");

    private final Lexicon lexicon;

    NumberWords(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * True when the word counts something.
     *
     * @param word in lower case
     */
    boolean isNumber(String word) {
        return lexicon.numbers().contains(word) || isComposed(word, false);
    }

    /** True for a Roman numeral of two letters or more, as it is written. */
    boolean isRoman(String written) {
        return ROMAN.matcher(written).matches();
    }

    private boolean isComposed(String rest, boolean counted) {
        if (counted && (rest.isEmpty() || lexicon.endings().contains(rest))) {
            return true;
        }
        for (var part : lexicon.parts()) {
            if (rest.startsWith(part)
                    && isComposed(
                            rest.substring(part.length()),
                            counted || !lexicon.glue().contains(part))) {
                return true;
            }
        }
        for (var part : lexicon.glue()) {
            if (!lexicon.parts().contains(part)
                    && rest.startsWith(part)
                    && isComposed(rest.substring(part.length()), counted)) {
                return true;
            }
        }
        return false;
    }
}
