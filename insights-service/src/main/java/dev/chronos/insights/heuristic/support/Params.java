package dev.chronos.insights.heuristic.support;

import dev.chronos.insights.timeline.Occurrence;
import dev.chronos.insights.timeline.Spans.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;

/** Parameters of suggested actions and messages. */
public final class Params {
    private Params() {}

    /** What the user's clock shows then. */
    public static ZonedDateTime moment(long millis, ZoneId zone) {
        return Instant.ofEpochMilli(millis).atZone(zone);
    }

    public static Map<String, Object> event(Occurrence occurrence) {
        return Map.of(
                "eventId", occurrence.event().id(),
                "start", Instant.ofEpochMilli(occurrence.span().start()).toString(),
                "end", Instant.ofEpochMilli(occurrence.span().end()).toString());
    }

    /** An event put to another start. */
    public static Map<String, Object> moved(Occurrence occurrence, long start) {
        var length = occurrence.span().end() - occurrence.span().start();
        return Map.of(
                "eventId", occurrence.event().id(),
                "start", Instant.ofEpochMilli(occurrence.span().start()).toString(),
                "newStart", Instant.ofEpochMilli(start).toString(),
                "newEnd", Instant.ofEpochMilli(start + length).toString());
    }

    public static Map<String, Object> slot(Span slot, ZoneId zone) {
        return Map.of(
                "start", Instant.ofEpochMilli(slot.start()).toString(),
                "end", Instant.ofEpochMilli(slot.end()).toString(),
                "zone", zone.getId());
    }

    public static Map<String, Object> slot(String taskId, Span slot, ZoneId zone) {
        return Map.of(
                "taskId", taskId,
                "start", Instant.ofEpochMilli(slot.start()).toString(),
                "end", Instant.ofEpochMilli(slot.end()).toString(),
                "zone", zone.getId());
    }
}
