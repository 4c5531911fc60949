package dev.chronos.insights.narrate.prompt;

import dev.chronos.insights.narrate.Candidate;
import dev.chronos.insights.narrate.verify.Answer;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The shape asked for. Every member is required, because what may be left out gets invented, and none is a number. */
public final class AnswerSchema {
    private AnswerSchema() {}

    /** Allows the letters of these candidates and the advice of any of them. */
    public static ResponseFormat of(Map<String, Candidate> offered) {
        var advice = new TreeSet<String>();
        offered.values().forEach(candidate -> advice.addAll(candidate.adviceIds()));
        advice.add(Answer.NO_ADVICE);
        var item = JsonObjectSchema.builder()
                .addEnumProperty("candidateId", new ArrayList<>(offered.keySet()))
                .addStringProperty("title")
                .addStringProperty("body")
                .addEnumProperty("adviceId", List.copyOf(advice))
                .required("candidateId", "title", "body", "adviceId")
                .additionalProperties(false)
                .build();
        var root = JsonObjectSchema.builder()
                .addProperty("items", JsonArraySchema.builder().items(item).build())
                .addStringProperty("summary")
                .required("items", "summary")
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder().name("notes").rootElement(root).build())
                .build();
    }
}
