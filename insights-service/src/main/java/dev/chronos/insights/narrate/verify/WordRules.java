package dev.chronos.insights.narrate.verify;

import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.verify.Sentence.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of a sentence must not say. */
final class WordRules {
    private static final int ENOUGH_WORDS = 4;

    private final Lexicon lexicon;
    private final NumberWords numbers;
    private final Names names;
    private final Set<String> foreign;

    WordRules(Lexicon lexicon, Names names) {
        this.lexicon = lexicon;
        this.names = names;
        numbers = new NumberWords(lexicon);
        foreign = lexicon.foreign();
    }

    /** Null when nothing is wrong. */
    @Nullable FallbackReason fault(List<Token> tokens, Directions directions) {
        for (var at = 0; at < tokens.size(); at++) {
            var fault = tokens.get(at).isWord() ? fault(tokens, at) : null;
            if (fault != null) {
                return fault;
            }
        }
        if (names.areIn(tokens)) {
            return FallbackReason.VERIFIER_NAME;
        }
        return directions.agree(tokens) ? null : FallbackReason.VERIFIER_DIRECTION;
    }

    private @Nullable FallbackReason fault(List<Token> tokens, int at) {
        var token = tokens.get(at);
        var word = stem(token.lower());
        if (lexicon.ratios().contains(word)) {
            return FallbackReason.VERIFIER_RATIO;
        }
        if (numbers.isNumber(word) || numbers.isRoman(token.written()) || isNumberInPieces(tokens, at)) {
            return FallbackReason.VERIFIER_NUMBER;
        }
        if (lexicon.dates().contains(word) || lexicon.capitals().contains(token.written())) {
            return FallbackReason.VERIFIER_DATE;
        }
        if (lexicon.links().contains(word)) {
            return FallbackReason.VERIFIER_LINK;
        }
        return lexicon.persons().contains(token.lower()) || lexicon.persons().contains(word)
                ? FallbackReason.VERIFIER_PERSON
                : null;
    }

    /** {@code tw-o}, {@code fi ve}: pieces that are a number only together. */
    private boolean isNumberInPieces(List<Token> tokens, int at) {
        var next = at + 1 < tokens.size() && tokens.get(at + 1).isMark("-–—.'’") ? at + 2 : at + 1;
        return next < tokens.size()
                && tokens.get(next).isWord()
                && numbers.isNumber(tokens.get(at).lower() + tokens.get(next).lower());
    }

    /** False for a text of another language, as far as its small words tell. */
    boolean isInLanguage(List<Token> tokens) {
        var words = tokens.stream().filter(Token::isWord).map(Token::lower).toList();
        var own = words.stream().filter(lexicon.function()::contains).count();
        var others = words.stream().filter(foreign::contains).count();
        return own > others || others == 0 && (own > 0 || words.size() < ENOUGH_WORDS);
    }

    private static String stem(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }
}
