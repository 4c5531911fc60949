package dev.chronos.insights.narrate.verify;

import dev.chronos.insights.narrate.Candidate;
import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.Narration.Told;
import dev.chronos.insights.narrate.Slot;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets through a sentence only when every claim in it stands in a slot. What it cannot judge it refuses: a good sentence lost
 * costs nothing, the template's text is there.
 */
public final class Verifier {
    /** Moves when the same answer could get another verdict. */
    public static final String VERSION = "1";

    private static final int TITLE = 60;
    private static final int BODY = 240;
    private static final int SUMMARY = 400;

    private final Lexicon lexicon;
    private final WordRules words;

    private Verifier(Lexicon lexicon, WordRules words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /**
     * A verifier for texts of a language.
     *
     * @param names what may only stand in a slot: categories, people, titles
     * @return null for a language whose texts cannot be judged
     */
    public static @Nullable Verifier of(Locale locale, Collection<String> names) {
        var lexicon = Lexicon.of(locale);
        return lexicon == null ? null : new Verifier(lexicon, new WordRules(lexicon, new Names(lexicon, names)));
    }

    /**
     * Judges an answer.
     *
     * @param answer null for one that is not of the schema
     * @param offered the candidates by the id under which they were offered
     */
    public Verdict verify(@Nullable Answer answer, Map<String, Candidate> offered) {
        if (answer == null) {
            return Verdict.refusedWhole(FallbackReason.WRONG_SCHEMA);
        }
        if (!idsAreOffered(answer, offered)) {
            return Verdict.refusedWhole(FallbackReason.VERIFIER_ID);
        }
        var told = new LinkedHashMap<String, Told>();
        var refused = new LinkedHashMap<String, FallbackReason>();
        for (var item : answer.items()) {
            var candidate = Objects.requireNonNull(offered.get(item.candidateId()));
            var fault = fault(item, candidate);
            if (fault == null) {
                told.put(item.candidateId(), told(item, candidate, told.size() + 1));
            } else {
                refused.put(item.candidateId(), fault);
            }
        }
        return new Verdict(told, refused, told.isEmpty() ? null : summary(answer.summary(), offered), null);
    }

    private static boolean idsAreOffered(Answer answer, Map<String, Candidate> offered) {
        var seen = new HashSet<String>();
        return answer.items().stream().allMatch(item -> {
            var candidate = offered.get(item.candidateId());
            return candidate != null
                    && seen.add(item.candidateId())
                    && (item.adviceId().equals(Answer.NO_ADVICE)
                            || candidate.adviceIds().contains(item.adviceId()));
        });
    }

    private @Nullable FallbackReason fault(Answer.Item item, Candidate candidate) {
        var title = Sentence.of(item.title());
        var body = Sentence.of(item.body());
        var titleFault = fault(title, TITLE, candidate.slots());
        if (titleFault != null) {
            return titleFault;
        }
        var bodyFault = fault(body, BODY, candidate.slots());
        if (bodyFault != null) {
            return bodyFault;
        }
        if (!words.isInLanguage(body.tokens())) {
            return FallbackReason.VERIFIER_LANGUAGE;
        }
        var used = Stream.of(title, body)
                .flatMap(sentence -> sentence.slots().stream())
                .collect(Collectors.toSet());
        var complete = candidate.slots().stream().filter(Slot::required).allMatch(slot -> used.contains(slot.id()));
        return complete ? null : FallbackReason.VERIFIER_SLOT;
    }

    private @Nullable FallbackReason fault(Sentence sentence, int longest, List<Slot> slots) {
        var length = sentence.normalized().length();
        if (length == 0 || length > longest) {
            return FallbackReason.VERIFIER_LENGTH;
        }
        var ids = slots.stream().map(Slot::id).collect(Collectors.toSet());
        if (!ids.containsAll(sentence.slots())) {
            return FallbackReason.VERIFIER_SLOT;
        }
        var characters = Characters.fault(sentence, lexicon);
        return characters != null ? characters : words.fault(sentence.tokens(), Directions.of(lexicon, slots));
    }

    /** A summary has no slots; a faulty one is left out without a word, because the texts beside it stand by themselves. */
    private @Nullable String summary(String written, Map<String, Candidate> offered) {
        var sentence = Sentence.of(written);
        var directions = Directions.ofAll(lexicon, offered.values());
        var length = sentence.normalized().length();
        var good = length > 0
                && length <= SUMMARY
                && sentence.slots().isEmpty()
                && Characters.fault(sentence, lexicon) == null
                && words.fault(sentence.tokens(), directions) == null
                && words.isInLanguage(sentence.tokens());
        return good ? sentence.normalized() : null;
    }

    private static Told told(Answer.Item item, Candidate candidate, int rank) {
        var renderings = candidate.slots().stream().collect(Collectors.toMap(Slot::id, Slot::rendering));
        return new Told(
                Sentence.of(item.title()).with(renderings),
                Sentence.of(item.body()).with(renderings),
                item.adviceId().equals(Answer.NO_ADVICE) ? null : item.adviceId(),
                rank);
    }
}
