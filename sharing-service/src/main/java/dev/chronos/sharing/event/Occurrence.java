package dev.chronos.sharing.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One occurrence as one person sees it.
 *
 * @param id unique in any answer; opaque for a masked one
 * @param start first instant
 * @param fields the members on the wire, in order: a masked occurrence has no more than the time and that it is taken
 */
@Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
record Occurrence(@JsonIgnore String id, @JsonIgnore Instant start, Map<String, @Nullable Object> fields) {

    @JsonValue
    @JsonInclude
    Map<String, @Nullable Object> wire() {
        return fields;
    }

    static Occurrence of(String id, Instant start, Instant end, Days days) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", id);
        fields.put("start", start);
        fields.put("end", end);
        fields.put("allDay", days.allDay());
        fields.put("startDate", days.first());
        fields.put("endDate", days.afterLast());
        return new Occurrence(id, start, fields);
    }

    Occurrence with(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /**
     * The local days of an all-day occurrence, as {@code yyyy-MM-dd}.
     *
     * @param first null when it is not all-day
     * @param afterLast exclusive; null when it is not all-day
     */
    record Days(
            boolean allDay,
            @Nullable String first,
            @Nullable String afterLast) {}
}
