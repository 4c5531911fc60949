package dev.chronos.insights.insight;

import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.prose.Message;
import dev.chronos.insights.prose.Prose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a finding as they are stored: in the user's words, which are chosen here and nowhere else. */
record Wording(Prose prose) {

    /** The language and region, as BCP 47 has them. */
    String language() {
        return prose.locale().stripExtensions().toLanguageTag();
    }

    String text(Message message) {
        return prose.render(message);
    }

    /** Facts with {@code renderings}, the ways to write their value. */
    List<Map<String, Object>> facts(List<Fact> facts) {
        return facts.stream().map(this::fact).toList();
    }

    /** Actions with their labels. */
    List<Map<String, Object>> actions(List<SuggestedAction> actions) {
        return actions.stream().map(this::action).toList();
    }

    private Map<String, Object> fact(Fact fact) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", fact.id());
        json.put("metric", fact.metric());
        put(json, "value", fact.value());
        json.put("unit", fact.unit());
        json.put("n", fact.n());
        put(json, "direction", fact.direction());
        json.put("renderings", List.of(prose.quantity(fact)));
        return json;
    }

    private Map<String, Object> action(SuggestedAction action) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", action.id());
        json.put("kind", action.kind());
        json.put("label", text(action.label()));
        json.put("params", action.params());
        json.put("estimatedGainMinutes", action.estimatedGainMinutes());
        json.put("factIds", action.factIds());
        json.put("requiresConfirmation", action.requiresConfirmation());
        put(json, "expiresAt", action.expiresAt());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
