package dev.chronos.sharing.agenda;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values of columns as they may be: the web app checks little of what it writes. */
final class Columns {
    private Columns() {}

    static Instant utc(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }

    static @Nullable Instant orNull(@Nullable LocalDateTime column) {
        return column == null ? null : utc(column);
    }

    /** UTC for a zone that nobody knows. */
    static ZoneId zone(@Nullable String id) {
        try {
            return id == null ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** Null for what is no instant. */
    static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    static Stream<Instant> instants(LocalDateTime @Nullable [] columns) {
        return columns == null
                ? Stream.of()
                : Stream.of(columns).filter(Objects::nonNull).map(Columns::utc);
    }

    static List<JsonObject> objects(@Nullable Object array) {
        return array instanceof JsonArray list
                ? list.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    static List<String> texts(@Nullable Object array) {
        return array instanceof JsonArray list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    /** Not negative, whatever is there; numbers may be written as text. */
    static long number(@Nullable Object value) {
        try {
            return Math.max(0, value == null ? 0 : Long.parseLong(value.toString()));
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }
}
