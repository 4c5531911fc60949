package dev.chronos.insights.schedule;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.PersonReader;
import dev.chronos.insights.activity.Preferences;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.activity.Utc;
import dev.chronos.insights.activity.Zones;
import dev.chronos.insights.schedule.RunQueue.Due;
import dev.chronos.insights.schedule.RunQueue.Group;
import dev.chronos.insights.schedule.RunQueue.Mark;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds closed weeks without a report and queues a run for each. Any number of instances may do it at the same time. */
@ApplicationScoped
class Planner {
    private static final int PAGE = 2_000;
    private static final Duration MAIL_WITHIN = Duration.ofDays(3);
    private static final Mark START = new Mark(Utc.of(Instant.EPOCH), "", 0);

    private final RunQueue queue;

    Planner(RunQueue queue) {
        this.queue = queue;
    }

    /** People of one zone and week start whose last due week is the same. */
    private record Batch(Group like, List<String> wishes, LocalDate end) {}

    /**
     * Queues what is due.
     *
     * @return how many runs are new
     */
    Uni<Integer> plan(Instant now) {
        return queue.groups()
                .chain(groups -> Multi.createFrom()
                        .iterable(batches(groups, now))
                        .onItem()
                        .transformToUniAndConcatenate(batch -> pages(batch, "", now))
                        .collect()
                        .in(() -> new int[1], (sum, queued) -> sum[0] += queued)
                        .map(sum -> sum[0]));
    }

    /** Queues the reports of the last two weeks again whose rows have changed since; answers how many. */
    Uni<Long> planRecompute() {
        return recomputeAfter(START);
    }

    private Uni<Long> recomputeAfter(Mark mark) {
        return queue.queueChanged(mark, PAGE)
                .chain(next -> next == null ? Uni.createFrom().item(mark.queued()) : recomputeAfter(next));
    }

    private Uni<Integer> pages(Batch batch, String afterId, Instant now) {
        var zone = Zones.orUtc(batch.like().zone());
        var end = TimeRange.startOf(batch.end(), zone);
        return queue.page(batch.like(), batch.wishes(), end, afterId, PAGE).chain(rows -> {
            var last = rows.get(0).getString("lastId");
            if (last == null) {
                return Uni.createFrom().item(0);
            }
            var due = rows.stream()
                    .filter(row -> row.getString("id") != null)
                    .flatMap(row -> due(row, now).stream())
                    .toList();
            return queue.queue(due).chain(queued -> pages(batch, last, now).map(more -> queued + more));
        });
    }

    private static List<Batch> batches(List<Group> groups, Instant now) {
        Map<Batch, List<Group>> alike = groups.stream()
                .collect(Collectors.groupingBy(group -> new Batch(
                        new Group(group.zone(), group.weekStartsOn(), ""),
                        List.of(),
                        Weeks.lastDue(anybody(group), delivery(wish(group)), now))));
        return alike.entrySet().stream()
                .map(entry -> new Batch(
                        entry.getKey().like(),
                        entry.getValue().stream().map(Group::wish).toList(),
                        entry.getKey().end()))
                .toList();
    }

    /** What is due for one person: her own share of the jitter has to be over as well. */
    private static List<Due> due(Row row, Instant now) {
        var person = PersonReader.person(row);
        var delivery = delivery(row.getValue("preferences"));
        var end = Weeks.lastDue(person, delivery, now.minusSeconds(Delivery.jitterSeconds(person.id())));
        var mailBy = delivery.at(end, person).plus(MAIL_WITHIN);
        return Weeks.open(person, end, Utc.optional(row, "previousEnd"), Utc.required(row, "createdAt")).stream()
                .map(period -> new Due(person, period, isLast(period, end) ? mailBy : null))
                .toList();
    }

    private static boolean isLast(TimeRange period, LocalDate end) {
        return period.endDate().equals(end);
    }

    /** What is the same for everybody in the group. */
    private static Person anybody(Group group) {
        return new Person(
                "",
                "",
                Zones.orUtc(group.zone()),
                true,
                PersonReader.weekStart(group.weekStartsOn()),
                Locale.ROOT,
                Preferences.of(wish(group)));
    }

    private static Delivery delivery(@Nullable Object preferences) {
        return Delivery.of(preferences instanceof JsonObject set ? set.getValue("weeklyReport") : null);
    }

    /** The wish of a group as the preferences that it was taken from. */
    private static JsonObject wish(Group group) {
        var separator = group.wish().indexOf(RunSql.WISH_SEPARATOR);
        var preferences = new JsonObject();
        put(preferences, "weeklyReport", group.wish().substring(0, separator));
        put(preferences, "workingHours", group.wish().substring(separator + 1));
        return preferences;
    }

    private static void put(JsonObject preferences, String name, String json) {
        if (json.startsWith("{")) {
            preferences.put(name, new JsonObject(json));
        }
    }
}
