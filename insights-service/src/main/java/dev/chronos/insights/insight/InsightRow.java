package dev.chronos.insights.insight;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.heuristic.Impact;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Ranked;
import dev.chronos.insights.metric.Metrics;
import dev.chronos.insights.narrate.Narration;
import dev.chronos.insights.narrate.Provenance;
import dev.chronos.insights.prose.Prose;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code insights} as we write it; what the user does with it is not part of it. */
public record InsightRow(
        String id,
        InsightType type,
        String category,
        String title,
        String content,
        Map<String, Object> data,
        double score,
        double confidence,
        Impact impact,
        Instant validFrom,
        Instant validTo,
        List<?> suggestedActions) {
    /** Moves when the same evidence would lead to other findings. */
    static final String ENGINE_VERSION = "1";

    private static final String PROVENANCE = "provenance";
    private static final Duration USEFUL = Duration.ofDays(7);

    /** The row of a finding; equal findings about the same range are equal rows with the same id. */
    static InsightRow of(Person person, Ranked ranked, TimeRange range, Instant now) {
        var finding = ranked.finding();
        var wording = new Wording(Prose.of(person.locale()));
        var content = wording.text(finding.content());
        var data = data(range);
        data.put("rule", finding.rule());
        data.put("dedupKey", finding.dedupKey());
        data.put("facts", wording.facts(finding.facts()));
        data.put("score", score(ranked));
        data.put("locale", wording.language());
        data.put("deterministicText", content);
        var from = validFrom(range, now);
        var to = finding.validTo();
        return new InsightRow(
                InsightId.of(person.id(), finding.rule(), finding.subject(), range.key()),
                finding.type(),
                finding.category(),
                wording.text(finding.title()),
                content,
                data,
                ranked.score().total(),
                ranked.confidence(),
                ranked.impact(),
                from,
                to != null && to.isAfter(from) ? to : range.end().plus(USEFUL),
                wording.actions(finding.actions()));
    }

    /** What it is about, in any week. */
    String dedupKey() {
        return String.valueOf(data.get("dedupKey"));
    }

    /** The same in a row that there is already, with the weeks that it spoke for before. */
    InsightRow as(String standingId, List<Map<String, Object>> earlier) {
        var known = new LinkedHashMap<>(data);
        if (!earlier.isEmpty()) {
            known.put("earlier", earlier);
        }
        return with(standingId, title, content, known, suggestedActions);
    }

    /** The same row in the words of the narrator, where there are any; and where its words come from. */
    InsightRow told(Narration narration) {
        var known = new LinkedHashMap<>(data);
        known.put(PROVENANCE, narration.provenanceOf(id).toMap());
        var told = narration.told().get(id);
        return told == null
                ? with(id, title, content, known, suggestedActions)
                : with(id, told.title(), told.body(), known, advisedFirst(told.adviceId()));
    }

    /** True when the text is a language model's. */
    boolean isToldByModel() {
        return data.get(PROVENANCE) instanceof Map<?, ?> provenance
                && Provenance.Source.LLM.name().equals(provenance.get("source"));
    }

    private InsightRow with(
            String newId, String newTitle, String newContent, Map<String, Object> newData, List<?> newActions) {
        return new InsightRow(
                newId,
                type,
                category,
                newTitle,
                newContent,
                newData,
                score,
                confidence,
                impact,
                validFrom,
                validTo,
                newActions);
    }

    /** Advice is a kind of action: those of this kind come first. */
    private List<?> advisedFirst(@Nullable String kind) {
        return suggestedActions.stream()
                .sorted(Comparator.comparing(
                        action -> !(action instanceof Map<?, ?> map && Objects.equals(map.get("kind"), kind))))
                .toList();
    }

    /** A closed range speaks from its end on, one that goes on from its start. */
    public static Instant validFrom(TimeRange range, Instant now) {
        return range.isClosedAt(now) ? range.end() : range.start();
    }

    /** What every row of ours says about its making. */
    public static Map<String, Object> data(TimeRange range) {
        var data = new LinkedHashMap<String, Object>();
        data.put("engine", Map.of("version", ENGINE_VERSION, "definitionVersion", Metrics.DEFINITION_VERSION));
        data.put(
                "period",
                Map.of(
                        "key", range.key(),
                        "start", range.start().toString(),
                        "end", range.end().toString(),
                        "zone", range.zone().getId()));
        data.put(PROVENANCE, Map.of("source", Provenance.Source.DETERMINISTIC.name()));
        return data;
    }

    private static Map<String, Object> score(Ranked ranked) {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("I", ranked.score().impact());
        parts.put("S", ranked.score().significance());
        parts.put("N", ranked.score().novelty());
        parts.put("A", ranked.score().actionability());
        var test = ranked.finding().test();
        if (test != null) {
            put(parts, "p", test.p());
            put(parts, "pAdj", ranked.pAdjusted());
            parts.put("test", test.name());
            parts.put("n", test.n());
        }
        return parts;
    }

    private static void put(Map<String, Object> parts, String key, @Nullable Object value) {
        if (value != null) {
            parts.put(key, value);
        }
    }
}
