package dev.chronos.sharing.platform.openapi;

import dev.chronos.sharing.platform.problem.ProblemDetail;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the OpenAPI 3.1 document: closed objects, members that may be null, and the problems (RFC 9457) that each kind of
 * request can end in.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class ApiDescription implements OASFilter {
    private static final String PROBLEM = "Problem";

    /** Read as it comes: what it may be stands in its description. */
    private static final String ANYTHING = "JsonNode";

    /** JSON Schema's patterns are ECMAScript's. */
    private static final String JAVA_CONTROLS = "\\p{Cntrl}";

    private static final String CONTROLS = "\\u0000-\\u001f\\u007f";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var components = api.getComponents();
        if (components == null || components.getSchemas() == null) {
            return;
        }
        components.removeSchema(ANYTHING + "Type");
        components.addSchema(ANYTHING, OASFactory.createSchema());
        components.getSchemas().values().forEach(ApiDescription::close);
        components.addSchema(PROBLEM, problem());
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> addAnswers(path, method, operation)));
    }

    private static void close(Schema schema) {
        var properties = schema.getProperties();
        if (properties == null || properties.isEmpty()) {
            return;
        }
        if (schema.getAdditionalPropertiesSchema() == null) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
        var required = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        properties.forEach((name, property) -> {
            if (!required.contains(name)) {
                schema.addProperty(name, nullable(property));
            }
        });
    }

    /** What is not required may be absent or null. */
    private static Schema nullable(Schema property) {
        var orNull = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
        if (property.getRef() != null) {
            var reference = OASFactory.createSchema().ref(property.getRef());
            return OASFactory.createSchema().anyOf(new ArrayList<>(List.of(reference, orNull)));
        }
        if (property.getPattern() != null) {
            property.setPattern(property.getPattern().replace(JAVA_CONTROLS, CONTROLS));
        }
        if (property.getType() != null && !property.getType().contains(Schema.SchemaType.NULL)) {
            property.addType(Schema.SchemaType.NULL);
        }
        return property;
    }

    private static void addAnswers(String path, HttpMethod method, Operation operation) {
        var responses = operation.getResponses();
        var usual = responses.getAPIResponse("200");
        if (usual != null && method == HttpMethod.POST) {
            responses.addAPIResponse(
                    "201", OASFactory.createAPIResponse().description("Made.").content(usual.getContent()));
        }
        if (method == HttpMethod.GET) {
            responses.addAPIResponse(
                    "304", OASFactory.createAPIResponse().description("As the caller has it already."));
        }
        Statuses.of(path, method, operation.getRequestBody() != null)
                .forEach(status -> operation.getResponses().addAPIResponse(String.valueOf(status), answer(status)));
    }

    private static APIResponse answer(int status) {
        var schema = OASFactory.createSchema().ref(PROBLEM);
        var content = OASFactory.createContent()
                .addMediaType(
                        ProblemDetail.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
        return OASFactory.createAPIResponse()
                .description(Statuses.meaning(status))
                .content(content);
    }

    private static Schema problem() {
        var text = Schema.SchemaType.STRING;
        var error = OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", typed(text))
                .addProperty("code", typed(text))
                .addProperty("detail", typed(text));
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("RFC 9457; clients may switch on the code.")
                .addProperty("type", typed(text))
                .addProperty("title", typed(text))
                .addProperty("status", typed(Schema.SchemaType.INTEGER))
                .addProperty("detail", typed(text))
                .addProperty("instance", typed(text))
                .addProperty("code", typed(text))
                .addProperty("errors", typed(Schema.SchemaType.ARRAY).items(error))
                .required(List.of("type", "title", "status", "code"));
    }

    private static Schema typed(Schema.SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }
}
