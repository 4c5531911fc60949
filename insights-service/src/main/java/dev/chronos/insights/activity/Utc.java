package dev.chronos.insights.activity;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The tables' time stamps: UTC without a zone, whatever the machine's zone is (C1). */
public final class Utc {
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1, 1, 1, 0, 0);
    private static final LocalDateTime LATEST = LocalDateTime.of(4000, 1, 1, 0, 0);

    private Utc() {}

    /** As a parameter of a statement. */
    public static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** From a column that is never null. */
    public static Instant required(Row row, String column) {
        return instant(row.getLocalDateTime(column));
    }

    /** From a column that may be null. */
    public static @Nullable Instant optional(Row row, String column) {
        var value = row.getLocalDateTime(column);
        return value == null ? null : instant(value);
    }

    /** Infinity and years that no arithmetic survives come in as far, but finite. */
    static Instant instant(LocalDateTime utc) {
        var bounded = utc.isBefore(EARLIEST) ? EARLIEST : utc.isAfter(LATEST) ? LATEST : utc;
        return bounded.toInstant(ZoneOffset.UTC);
    }
}
