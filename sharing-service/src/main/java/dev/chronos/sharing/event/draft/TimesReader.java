package dev.chronos.sharing.event.draft;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chronos.sharing.platform.time.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Start, end, all-day and zone of a body, which only make sense together. */
final class TimesReader {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);
    private static final Times NEVER = new Times(Instant.EPOCH, Instant.EPOCH, false, "UTC");

    private final Members members;
    private final EventBody body;
    private final @Nullable Times old;
    private final String home;

    TimesReader(Members members, EventBody body, @Nullable Times old, String home) {
        this.members = members;
        this.body = body;
        this.old = old;
        this.home = home;
    }

    /** Anything, once something was wrong: the members tell. */
    Times read() {
        var allDay =
                body.allDay() == null && old != null ? old.allDay() : members.flag("/allDay", body.allDay(), false);
        var zone = zone();
        // Dates cannot be made of instants without a guess, nor the other way round.
        var kept = old != null && old.allDay() == allDay ? old : null;
        if (!isGiven("/start", body.start(), kept) | !isGiven("/end", body.end(), kept) || zone == null) {
            return NEVER;
        }
        return allDay ? days(kept, zone) : timed(kept, zone);
    }

    private Times timed(@Nullable Times kept, String zone) {
        var start = body.start() == null && kept != null ? kept.start() : instant("/start", body.start());
        var end = body.end() == null && kept != null ? kept.end() : instant("/end", body.end());
        if (end.isBefore(start)) {
            members.wrong("/end", "end-before-start", "The end must not lie before the start.");
        }
        return new Times(start, end, false, zone);
    }

    private Times days(@Nullable Times kept, String zone) {
        var first = body.start() == null && kept != null ? kept.firstDay() : date("/start", body.start());
        var afterLast = body.end() == null && kept != null ? kept.afterLastDay() : date("/end", body.end());
        if (!afterLast.isAfter(first)) {
            members.wrong("/end", "end-before-start", "The end is the day after the last one.");
        }
        return Times.days(first, afterLast, zone);
    }

    private @Nullable String zone() {
        if (body.timezone() == null && old != null) {
            // A zone that nobody knows counts as UTC until somebody names another.
            return Zones.isKnown(old.zone()) || !old.allDay() ? old.zone() : "UTC";
        }
        var zone = members.text("/timezone", body.timezone());
        if (zone == null) {
            return home;
        }
        return Zones.isKnown(zone)
                ? zone
                : members.wrong("/timezone", "timezone", "A time zone id such as Europe/Berlin.");
    }

    private boolean isGiven(String pointer, @Nullable JsonNode node, @Nullable Times kept) {
        if (node == null ? kept == null : node.isNull()) {
            members.wrong(pointer, "notnull", "Say when it starts and when it ends.");
            return false;
        }
        return true;
    }

    private Instant instant(String pointer, @Nullable JsonNode node) {
        var text = members.text(pointer, node);
        try {
            var instant = OffsetDateTime.parse(String.valueOf(text)).toInstant().truncatedTo(ChronoUnit.MILLIS);
            check(pointer, instant.atOffset(ZoneOffset.UTC).toLocalDate());
            return instant;
        } catch (DateTimeException unreadable) {
            throw Members.unreadable(pointer);
        }
    }

    private LocalDate date(String pointer, @Nullable JsonNode node) {
        var text = members.text(pointer, node);
        try {
            var date = LocalDate.parse(String.valueOf(text));
            check(pointer, date);
            return date;
        } catch (DateTimeException unreadable) {
            throw Members.unreadable(pointer);
        }
    }

    private void check(String pointer, LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            members.wrong(pointer, "out-of-range", "Years 1900 to 2199 only.");
        }
    }
}
