package dev.chronos.insights.narrate.verify;

import dev.chronos.insights.narrate.verify.Sentence.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that belong to somebody: names of categories and people, and titles. They may only stand in a slot. */
final class Names {
    private static final int SHORTEST = 3;

    private final Lexicon lexicon;
    private final Set<String> words = new HashSet<>();
    private final List<List<String>> phrases = new ArrayList<>();

    Names(Lexicon lexicon, Collection<String> names) {
        this.lexicon = lexicon;
        for (var name : names) {
            var own = lower(Sentence.of(name).tokens());
            if (own.size() > 1) {
                phrases.add(own);
            }
            own.stream().filter(this::isTelling).forEach(words::add);
        }
    }

    /** True when one of them is said outside a slot. */
    boolean areIn(List<Token> tokens) {
        var said = lower(tokens);
        return said.stream().anyMatch(words::contains) || phrases.stream().anyMatch(phrase -> contains(said, phrase));
    }

    private boolean isTelling(String word) {
        return word.length() >= SHORTEST
                && !lexicon.plain().contains(word)
                && !lexicon.function().contains(word);
    }

    private static boolean contains(List<String> said, List<String> phrase) {
        for (var at = 0; at + phrase.size() <= said.size(); at++) {
            if (said.subList(at, at + phrase.size()).equals(phrase)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> lower(List<Token> tokens) {
        return tokens.stream().filter(Token::isWord).map(Token::lower).toList();
    }
}
