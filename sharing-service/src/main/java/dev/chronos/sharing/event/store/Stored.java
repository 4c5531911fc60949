package dev.chronos.sharing.event.store;

import dev.chronos.sharing.event.draft.Content;
import dev.chronos.sharing.event.series.Exceptions;
import dev.chronos.sharing.event.series.Master;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code events} with what belongs to it.
 *
 * @param version moves with every change of the row, whoever makes it
 * @param masterId the series of a changed occurrence; null elsewhere
 * @param originalStart the start that a changed occurrence stands for; null elsewhere
 * @param lastStart no occurrence starts after it; null: only the rule decides
 * @param guests in the order in which they came
 * @param heads rows of the occurrences of a series
 */
public record Stored(
        String id,
        String version,
        String calendarId,
        Person creator,
        Content content,
        @Nullable String masterId,
        @Nullable Instant originalStart,
        @Nullable Instant lastStart,
        SortedSet<Instant> excluded,
        int sequence,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Category category,
        List<Guest> guests,
        List<Head> heads) {

    /** True when it stands for occurrences by a rule. */
    public boolean isSeries() {
        return content.rule() != null && masterId == null;
    }

    /** The series as it is edited. */
    public Master master() {
        var rows = new HashMap<String, Instant>();
        heads.forEach(head -> {
            if (head.originalStart() != null) {
                rows.put(head.id(), head.originalStart());
            }
        });
        return new Master(content, lastStart, new Exceptions(excluded, rows));
    }

    /** Somebody by name, never by address. */
    public record Person(String id, @Nullable String name) {}

    /** A category of the creator's. */
    public record Category(String id, String name, String color) {}

    /**
     * An attendee.
     *
     * @param userId null for somebody without an account
     */
    public record Guest(
            String id,
            String email,
            @Nullable String name,
            String status,
            String role,
            @Nullable String userId) {}

    /** Of the row of an occurrence what decides who may see and change it. */
    public record Head(
            String id,
            String version,
            String creatorId,
            String visibility,
            boolean locked,
            boolean taken,
            Instant start,
            Instant end,
            @Nullable Instant originalStart) {}
}
