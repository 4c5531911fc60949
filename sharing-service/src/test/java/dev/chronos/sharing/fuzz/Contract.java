package dev.chronos.sharing.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What every answer must keep, whatever was asked. */
final class Contract {
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, JsonSchema> known = new ConcurrentHashMap<>();
    private final JsonNode document;

    Contract(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with an answer; empty: nothing. */
    Optional<String> breach(Endpoint endpoint, HttpResponse<String> answer, String foreign) {
        var status = answer.statusCode();
        if (status >= 500) {
            return Optional.of("is a " + status);
        }
        if (!endpoint.answers().containsKey(status)) {
            return Optional.of("is a " + status + ", which is not documented");
        }
        if (answer.body().contains(foreign) || answer.headers().map().toString().contains(foreign)) {
            return Optional.of("tells what belongs to somebody else");
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        if (status >= 400 && !type.startsWith("application/problem+json")) {
            return Optional.of("is a " + status + " of the type " + type);
        }
        return type.contains("json") && !endpoint.method().equals("HEAD")
                ? schemaBreach(endpoint, status, answer.body())
                : Optional.empty();
    }

    private Optional<String> schemaBreach(Endpoint endpoint, int status, String body) {
        var schema = endpoint.answers().get(status);
        if (schema == null || schema.isMissingNode()) {
            return Optional.empty();
        }
        try {
            var errors = known.computeIfAbsent(schema.toString(), text -> compile(schema))
                    .validate(json.readTree(body));
            return errors.isEmpty()
                    ? Optional.empty()
                    : Optional.of("is a " + status + " that its schema does not allow: "
                            + errors.iterator().next().getMessage());
        } catch (JsonProcessingException unreadable) {
            return Optional.of("is no JSON");
        }
    }

    private JsonSchema compile(JsonNode schema) {
        var whole = json.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }
}
