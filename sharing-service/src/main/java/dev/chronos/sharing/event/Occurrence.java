package dev.chronos.sharing.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
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
public record Occurrence(@JsonIgnore String id, @JsonIgnore Instant start, Map<String, @Nullable Object> fields) {

    private static final int OPAQUE_BYTES = 16;

    /** The members. */
    @JsonValue
    @JsonInclude
    public Map<String, @Nullable Object> wire() {
        return fields;
    }

    /** One with its time and nothing else yet. */
    public static Occurrence of(String id, Instant start, Instant end, Days days) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", id);
        fields.put("start", start);
        fields.put("end", end);
        fields.put("allDay", days.allDay());
        fields.put("startDate", days.first());
        fields.put("endDate", days.afterLast());
        return new Occurrence(id, start, fields);
    }

    /**
     * One of which its viewer may know no more than that the time is taken. Its id differs for each viewer and time, and
     * leads nowhere back: the id of the event, which nobody can guess, is in it.
     */
    public static Occurrence masked(String viewerId, String eventId, Instant start, Instant end, Days days) {
        return of(opaque(viewerId + '\n' + eventId + '\n' + start), start, end, days)
                .with("isBusy", true)
                .with("title", "Busy")
                .with("masked", true);
    }

    private static String opaque(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "busy-" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, OPAQUE_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same with one more member. */
    public Occurrence with(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /**
     * The local days of an all-day occurrence, as {@code yyyy-MM-dd}.
     *
     * @param first null when it is not all-day
     * @param afterLast exclusive; null when it is not all-day
     */
    public record Days(
            boolean allDay,
            @Nullable String first,
            @Nullable String afterLast) {}
}
