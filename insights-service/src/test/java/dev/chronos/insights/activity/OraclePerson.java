package dev.chronos.insights.activity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person of {@code src/test/oracle}: rows as the web app writes them, and the numbers of some ranges. */
public record OraclePerson(JsonObject json) {
    private static final Duration LOOKBACK = Duration.ofDays(400);

    /**
     * A range and its numbers.
     *
     * @param start as a caller writes it
     * @param end as a caller writes it
     * @param numbers by key; null where there are too few data
     */
    public record Numbers(String start, String end, Map<String, Object> numbers) {}

    /** All of them. */
    public static List<OraclePerson> all() {
        var stream = Objects.requireNonNull(OraclePerson.class.getResourceAsStream("/oracle/people.jsonl"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> new OraclePerson(new JsonObject(line)))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String id() {
        return json.getString("id");
    }

    public Instant now() {
        return json.getInstant("now");
    }

    public List<Numbers> ranges() {
        return objects(json, "ranges")
                .map(range -> new Numbers(
                        range.getString("start"),
                        range.getString("end"),
                        range.getJsonObject("metrics").getMap()))
                .toList();
    }

    public Person person() {
        return new Person(
                id(),
                json.getString("email"),
                ZoneId.of(json.getString("zone")),
                true,
                DayOfWeek.SUNDAY.plus(json.getInteger("weekStartsOn")),
                Locale.ENGLISH,
                Preferences.of(json.getJsonObject("preferences")));
    }

    /** What a reader would find of this person in a window. */
    public Activity activity(TimeRange window) {
        var sessions = objects(json, "focus").map(OraclePerson::session).toList();
        var earliest = window.start().minus(LOOKBACK);
        return new Activity(
                person(),
                window,
                objects(json, "events")
                        .filter(row -> row.getJsonObject("row") != null)
                        .map(this::event)
                        .toList(),
                objects(json, "tasks")
                        .filter(row -> !row.containsKey("deleted"))
                        .map(OraclePerson::task)
                        .toList(),
                sessions,
                sessions.stream()
                        .filter(FocusRow::isDone)
                        .map(FocusRow::start)
                        .filter(start -> !start.isBefore(earliest) && start.isBefore(window.end()))
                        .toList(),
                objects(json, "goals")
                        .filter(row -> isShown(row, window))
                        .map(OraclePerson::goal)
                        .toList(),
                objects(json, "habits")
                        .filter(row -> !row.getBoolean("paused"))
                        .map(OraclePerson::habit)
                        .toList());
    }

    private EventRow event(JsonObject row) {
        var derived = row.getJsonObject("row");
        var category = row.getString("category");
        var names = json.getJsonObject("categories");
        return new EventRow(
                row.getString("id"),
                derived.getBoolean("own"),
                category == null ? null : new EventRow.Category(category, names.getString(category)),
                row.getString("title", "Work"),
                row.getInstant("start"),
                row.getInstant("end"),
                row.getBoolean("allDay", false),
                row.getString("timezone", "UTC"),
                row.getString("rule"),
                row.getString("series"),
                row.getInstant("lastStart"),
                instants(row.getJsonArray("excluded")),
                row.getInstant("replaces"),
                row.getString("status", "CONFIRMED"),
                row.getBoolean("busy", true),
                derived.getString("attendance"),
                derived.getInteger("others"));
    }

    private static TaskRow task(JsonObject row) {
        return new TaskRow(
                row.getString("id"),
                "A task",
                row.getString("status"),
                "MEDIUM",
                row.getInstant("dueDate"),
                row.getString("dueTime"),
                row.getInstant("scheduledDate"),
                row.getInteger("scheduledDuration"),
                row.getInstant("completedAt"),
                row.getInstant("createdAt"),
                TaskRow.estimated(row.getInteger("estimatedTime")),
                TaskRow.actual(row.getInteger("actualTime"), row.getInteger("timeSpent")));
    }

    private static FocusRow session(JsonObject row) {
        return new FocusRow(
                row.getString("id"),
                row.getString("type"),
                row.getString("status"),
                row.getInstant("start"),
                row.getInstant("end"),
                row.getInteger("planned"),
                row.getInteger("actual"),
                FocusRow.rating(row.getInteger("mood")),
                FocusRow.rating(row.getInteger("productivity")),
                row.getInteger("distractions", 0));
    }

    private static boolean isShown(JsonObject goal, TimeRange window) {
        return goal.getString("status").equals("ACTIVE")
                || goal.getString("status").equals("COMPLETED") && window.contains(goal.getInstant("completedAt"));
    }

    private static GoalRow goal(JsonObject row) {
        return new GoalRow(
                row.getString("id"),
                "A goal",
                row.getDouble("target"),
                row.getDouble("current"),
                row.getString("status"),
                row.getInstant("start"),
                row.getInstant("end"));
    }

    private static HabitRow habit(JsonObject row) {
        return new HabitRow(
                row.getString("id"),
                "A habit",
                row.getString("frequency"),
                row.getInteger("count"),
                HabitRow.days(row.getJsonArray("days").stream()
                        .map(Integer.class::cast)
                        .toList()),
                row.getInstant("startedAt"),
                row.getJsonArray("logs").stream()
                        .map(JsonArray.class::cast)
                        .filter(log -> log.getBoolean(1))
                        .map(log -> log.getInstant(0))
                        .toList());
    }

    private static Set<Instant> instants(JsonArray texts) {
        return texts == null
                ? new HashSet<>()
                : texts.stream().map(text -> Instant.parse((String) text)).collect(Collectors.toSet());
    }

    static Stream<JsonObject> objects(JsonObject parent, String name) {
        return parent.getJsonArray(name).stream().map(JsonObject.class::cast);
    }
}
