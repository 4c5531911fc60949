package dev.chronos.sharing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One operation of the API description.
 *
 * @param parameters of the path and the query
 * @param mediaTypes of the body; empty: there is none
 * @param body schema of a JSON body; missing: there is none
 * @param answers schemas by documented status; missing where the answer is not JSON
 */
record Endpoint(
        String method,
        String path,
        List<Parameter> parameters,
        List<String> mediaTypes,
        JsonNode body,
        Map<Integer, JsonNode> answers) {

    /** Where a value goes, and of what kind it is. */
    record Parameter(String name, String in, JsonNode schema) {}

    /** All operations for people; what services ask each other is not for them. */
    static List<Endpoint> of(JsonNode document) {
        var endpoints = new ArrayList<Endpoint>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (!path.getKey().startsWith("/internal/")
                            && operation.getValue().has("responses")) {
                        endpoints.add(
                                of(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()));
                    }
                }));
        return endpoints;
    }

    private static Endpoint of(String method, String path, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        operation
                .path("parameters")
                .forEach(one -> parameters.add(
                        new Parameter(one.path("name").asText(), one.path("in").asText(), one.path("schema"))));
        var contents = operation.path("requestBody").path("content");
        var types = new ArrayList<String>();
        contents.fieldNames().forEachRemaining(types::add);
        var answers = new TreeMap<Integer, JsonNode>();
        operation.path("responses").fields().forEachRemaining(answer -> {
            var content = answer.getValue().path("content");
            var json = content.has("application/json")
                    ? content.path("application/json")
                    : content.path("application/problem+json");
            answers.put(Integer.valueOf(answer.getKey()), json.path("schema"));
        });
        return new Endpoint(
                method,
                path,
                parameters,
                types,
                contents.path("application/json").path("schema"),
                answers);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
