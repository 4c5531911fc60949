package dev.chronos.insights.narrate.verify;

import dev.chronos.insights.narrate.Candidate;
import dev.chronos.insights.narrate.Slot;
import dev.chronos.insights.narrate.verify.Sentence.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whether the words of more and less say what the facts say. A word is held against the slots of its clause; without a
 * comparison there, against those of its sentence, then against all of the candidate.
 */
final class Directions {
    private final Lexicon lexicon;
    private final Map<String, String> bySlot;
    private final Set<String> overall;

    private Directions(Lexicon lexicon, Map<String, String> bySlot, Set<String> overall) {
        this.lexicon = lexicon;
        this.bySlot = bySlot;
        this.overall = overall;
    }

    /** For a text on one candidate. */
    static Directions of(Lexicon lexicon, List<Slot> slots) {
        var bySlot = slots.stream()
                .filter(slot -> slot.direction() != null)
                .collect(Collectors.toUnmodifiableMap(Slot::id, slot -> String.valueOf(slot.direction())));
        return new Directions(lexicon, bySlot, Set.copyOf(bySlot.values()));
    }

    /** For a text without slots on all of them. */
    static Directions ofAll(Lexicon lexicon, Collection<Candidate> candidates) {
        var overall = candidates.stream()
                .flatMap(candidate -> candidate.slots().stream())
                .filter(slot -> slot.direction() != null)
                .map(slot -> String.valueOf(slot.direction()))
                .collect(Collectors.toUnmodifiableSet());
        return new Directions(lexicon, Map.of(), overall);
    }

    /** True when every word of direction is borne out. */
    boolean agree(List<Token> tokens) {
        return split(tokens, token -> token.isMark(".!?")).stream().allMatch(this::sentenceAgrees);
    }

    private boolean sentenceAgrees(List<Token> sentence) {
        var around = directions(sentence);
        var fallback = around.isEmpty() ? overall : around;
        return split(sentence, this::beginsClause).stream().allMatch(clause -> clauseAgrees(clause, fallback));
    }

    private boolean clauseAgrees(List<Token> clause, Set<String> fallback) {
        var own = directions(clause);
        var facts = own.isEmpty() ? fallback : own;
        var said = new HashSet<String>();
        var negated = false;
        for (var token : clause) {
            if (!token.isWord()) {
                continue;
            }
            if (lexicon.comparisons().contains(token.lower())) {
                return false;
            }
            if (lexicon.up().contains(token.lower())) {
                said.add("up");
            }
            if (lexicon.down().contains(token.lower())) {
                said.add("down");
            }
            negated |= lexicon.negations().contains(token.lower());
        }
        return said.isEmpty() || !negated && said.equals(facts);
    }

    private Set<String> directions(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() == Token.Kind.SLOT && bySlot.containsKey(token.lower()))
                .map(token -> String.valueOf(bySlot.get(token.lower())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean beginsClause(Token token) {
        return token.isMark(",;:-–—()") || token.isWord() && lexicon.clauses().contains(token.lower());
    }

    private static List<List<Token>> split(List<Token> tokens, Predicate<Token> at) {
        var runs = new ArrayList<List<Token>>();
        var run = new ArrayList<Token>();
        for (var token : tokens) {
            if (at.test(token)) {
                runs.add(run);
                run = new ArrayList<>();
            } else {
                run.add(token);
            }
        }
        runs.add(run);
        return runs;
    }
}
