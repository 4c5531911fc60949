package dev.chronos.sharing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values by the schemas of the description: mostly such as people send, often such as nobody should. */
final class Inputs {
    private static final int MAX_DEPTH = 4;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, List<String>> USUAL = Map.ofEntries(
            Map.entry("start", List.of("2026-03-04T09:00:00Z", "2026-03-04", "2026-03-29T02:30:00+01:00")),
            Map.entry("end", List.of("2026-03-04T10:00:00Z", "2026-03-05", "2026-03-29T03:30:00+02:00")),
            Map.entry("from", List.of("2026-03-01", "2026-03-01T00:00:00Z")),
            Map.entry("to", List.of("2026-03-08", "2026-12-31T00:00:00Z")),
            Map.entry("expiresAt", List.of("2099-01-01T00:00:00Z", "2000-01-01T00:00:00Z")),
            Map.entry("email", List.of("x@x.test", "Ü@münchen.test", "x@x.test\r\nBcc: y@y.test", "=cmd@x.test")),
            Map.entry("permission", List.of("VIEW", "COMMENT", "EDIT", "ADMIN", "FREE_BUSY", "OWNER", "view")),
            Map.entry("kind", List.of("FULL", "BUSY", "ALL")),
            Map.entry("timezone", List.of("Europe/Berlin", "UTC", "Mars/Olympus", "SystemV/EST5")),
            Map.entry("color", List.of("#112233", "red")),
            Map.entry("visibility", List.of("SHARED", "PRIVATE", "PUBLIC", "TEAM")),
            Map.entry("status", List.of("CONFIRMED", "CANCELLED", "ACCEPTED", "DECLINED")),
            Map.entry("state", List.of("NEW", "ACCEPTED", "HIDDEN")),
            Map.entry(
                    "recurringRule",
                    List.of(
                            "FREQ=WEEKLY;COUNT=5",
                            "FREQ=DAILY",
                            "FREQ=SECONDLY",
                            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                            "X")),
            Map.entry("scope", List.of("all", "this", "following", "none")),
            Map.entry("occurrence", List.of("2026-03-04T09:00:00Z", "2026-03-11T09:00:00Z")),
            Map.entry("as", List.of("public", "link:x", "x")),
            // Nothing that leaves this machine.
            Map.entry(
                    "url",
                    List.of("https://127.0.0.1/x.ics", "http://10.0.0.1/", "file:///etc/passwd", "webcal://[::1]/")),
            Map.entry("locationUrl", List.of("https://example.test/", "javascript:alert(1)")),
            Map.entry("meetingUrl", List.of("https://example.test/", "javascript:alert(1)")));
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "a",
            "=1+1",
            "<script>alert(1)</script>",
            "'; drop table \"events\"; --",
            "\u0000",
            "line\r\nBcc: x@x.test",
            "\ud834\udd1e \u202e e\u0301",
            "../../../etc/passwd",
            "%00",
            "null",
            "9".repeat(40),
            "x".repeat(5_000));

    private final Random random;
    private final JsonNode schemas;
    private final List<String> ids;
    private final List<String> calendars;

    /**
     * @param ids of rows, own ones and those of others
     * @param calendars ids of calendars, own ones and those of others
     */
    Inputs(Random random, JsonNode schemas, List<String> ids, List<String> calendars) {
        this.random = random;
        this.schemas = schemas;
        this.ids = ids;
        this.calendars = calendars;
    }

    /** True once in so many. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A text for a parameter. */
    String text(String name) {
        if (once(8)) {
            return pick(HOSTILE);
        }
        if (name.equals("calendarId") && !once(8)) {
            return pick(calendars);
        }
        if (name.endsWith("Id") || once(12)) {
            return pick(ids);
        }
        return USUAL.containsKey(name) ? pick(USUAL.get(name)) : pick(List.of("Team", "12", "true", "abc"));
    }

    /** A JSON value; now and then of another type than the schema asks for. */
    JsonNode value(String name, JsonNode schema, int depth) {
        if (depth > MAX_DEPTH || once(40)) {
            return pick(List.<JsonNode>of(
                    JSON.nullNode(),
                    JSON.numberNode(-1),
                    JSON.booleanNode(true),
                    JSON.arrayNode(),
                    JSON.objectNode(),
                    JSON.numberNode(Long.MAX_VALUE),
                    JSON.numberNode(1e300),
                    JSON.textNode("x")));
        }
        var own = resolve(schema);
        var type = own.path("type").isArray()
                ? own.path("type").path(0).asText()
                : own.path("type").asText();
        return switch (type) {
            case "object" -> object(own, depth);
            case "array" -> {
                var array = JSON.arrayNode();
                for (var i = random.nextInt(3); i >= 0; i--) {
                    array.add(value(name, own.path("items"), depth + 1));
                }
                yield array;
            }
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer", "number" -> JSON.numberNode(pick(List.of(0, 1, 5, 30, -7, 1_000_000)));
            default ->
                own.path("enum").isArray() && !once(10)
                        ? own.path("enum").path(random.nextInt(own.path("enum").size()))
                        : once(15) ? JSON.nullNode() : JSON.textNode(text(name));
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        var required = schema.path("required").toString();
        var object = JSON.objectNode();
        schema.path("properties").fields().forEachRemaining(member -> {
            var needed = required.contains('"' + member.getKey() + '"')
                    || USUAL.containsKey(member.getKey()) && random.nextInt(3) > 0;
            if (needed ? !once(20) : once(3)) {
                object.set(member.getKey(), value(member.getKey(), member.getValue(), depth + 1));
            }
        });
        return once(25) ? object.put("isAdmin", true) : object;
    }

    private JsonNode resolve(JsonNode schema) {
        var own = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
        var reference = own.path("$ref").asText();
        return reference.isEmpty() ? own : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** A body as it goes over the wire, whole or broken. */
    String body(Endpoint endpoint) {
        var json = value("", endpoint.body(), 0).toString();
        if (once(30)) {
            return json.substring(0, json.length() / 2);
        }
        if (once(40)) {
            return "[".repeat(200);
        }
        return once(40) && json.length() > 2
                ? "{" + json.substring(1, json.length() - 1) + "," + json.substring(1)
                : json;
    }
}
