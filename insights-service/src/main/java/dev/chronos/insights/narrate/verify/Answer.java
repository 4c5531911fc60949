package dev.chronos.insights.narrate.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a model answered, of the right shape and nothing more.
 *
 * @param items in the model's order, which is the rank
 * @param summary may be empty
 */
public record Answer(List<Item> items, String summary) {
    private static final int MOST_ITEMS = 16;
    private static final Set<String> TOP = Set.of("items", "summary");
    private static final Set<String> OF_ITEM = Set.of("candidateId", "title", "body", "adviceId");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * The text for one candidate, as it was written.
     *
     * @param adviceId {@link #NO_ADVICE} for none
     */
    public record Item(String candidateId, String title, String body, String adviceId) {}

    /** What a model says when it advises nothing: an enum value, because optional members get invented values. */
    public static final String NO_ADVICE = "none";

    /** Copies the list. */
    public Answer {
        items = List.copyOf(items);
    }

    /** Null when the text is not JSON of the schema asked for, down to the last member. */
    public static @Nullable Answer read(String text) {
        try {
            return of(JSON.readTree(text));
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }

    private static @Nullable Answer of(@Nullable JsonNode root) {
        if (root == null || !has(root, TOP) || !root.path("summary").isTextual()) {
            return null;
        }
        var list = root.path("items");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_ITEMS) {
            return null;
        }
        var items = new ArrayList<Item>();
        for (var node : list) {
            if (!has(node, OF_ITEM) || !allText(node.elements())) {
                return null;
            }
            items.add(new Item(
                    node.path("candidateId").textValue(),
                    node.path("title").textValue(),
                    node.path("body").textValue(),
                    node.path("adviceId").textValue()));
        }
        return new Answer(items, root.path("summary").textValue());
    }

    private static boolean has(JsonNode node, Set<String> members) {
        var names = new TreeSet<String>();
        node.fieldNames().forEachRemaining(names::add);
        return node.isObject() && names.equals(members);
    }

    private static boolean allText(Iterator<JsonNode> values) {
        while (values.hasNext()) {
            if (!values.next().isTextual()) {
                return false;
            }
        }
        return true;
    }
}
