package dev.chronos.insights.activity;

import dev.chronos.insights.activity.EventRow.Category;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements on tasks, focus sessions, goals and habits. Parameters: user id, start and end of the window. Those that
 * may have many rows give the newest first, because a limit leaves out the rest.
 */
final class WorkQuery {
    static final String TASKS = """
            select "id", "title", "status"::text as "status", "priority"::text as "priority", "dueDate", "dueTime",
                "scheduledDate", "scheduledDuration", "completedAt", "createdAt", "estimatedTime", "actualTime", "timeSpent",
                "categoryId", (select k."name" from "categories" k where k."id" = "tasks"."categoryId") as "categoryName"
            from "tasks"
            where "userId" = $1 and "deletedAt" is null and (
                "status" not in ('COMPLETED', 'CANCELLED', 'ARCHIVED')
                or "completedAt" >= $2::timestamp and "completedAt" < $3::timestamp
                or "createdAt" >= $2::timestamp and "createdAt" < $3::timestamp
                or "dueDate" >= $2::timestamp - interval '2 days' and "dueDate" < $3::timestamp + interval '2 days'
                or "scheduledDate" >= $2::timestamp and "scheduledDate" < $3::timestamp)
            order by "createdAt" desc, "id" desc""";

    static final String FOCUS = """
            select "id", "type"::text as "type", "status"::text as "status", "startTime", "endTime", "plannedDuration",
                "actualDuration", "mood", "productivity", "distractions"
            from "focus_sessions"
            where "userId" = $1 and "startTime" >= $2::timestamp and "startTime" < $3::timestamp
            order by "startTime" desc, "id" desc""";

    /** Of the time before the sessions that are read whole: parameters are the start of the window and of those. */
    static final String FOCUS_STARTS = """
            select "startTime" from "focus_sessions"
            where "userId" = $1 and "startTime" >= $2::timestamp - interval '400 days' and "startTime" < $3::timestamp
              and "status" = 'COMPLETED' and "type" in ('POMODORO', 'DEEP_WORK', 'CUSTOM')
            order by "startTime" desc""";

    static final String GOALS = """
            select "id", "title", "targetValue", "currentValue", "status"::text as "status", "startDate", "endDate"
            from "goals"
            where "userId" = $1 and ("status" = 'ACTIVE' or "status" = 'COMPLETED' and "completedAt" >= $2::timestamp and "completedAt" < $3::timestamp)
            order by "createdAt", "id\"""";

    static final String HABITS = """
            select h."id", h."name", h."frequency"::text as "frequency", h."targetCount", h."scheduledDays", h."startedAt",
                (select array_agg(l."date" order by l."date") from "habit_logs" l
                 where l."habitId" = h."id" and l."completed" and l."date" >= $2::timestamp - interval '1 day' and l."date" < $3::timestamp + interval '1 day') as "done"
            from "habits" h
            where h."userId" = $1 and h."isActive" and not h."isPaused"
            order by h."createdAt", h."id\"""";

    private WorkQuery() {}

    static TaskRow task(Row row) {
        return new TaskRow(
                row.getString("id"),
                row.getString("title"),
                row.getString("status"),
                row.getString("priority"),
                Utc.optional(row, "dueDate"),
                row.getString("dueTime"),
                Utc.optional(row, "scheduledDate"),
                row.getInteger("scheduledDuration"),
                Utc.optional(row, "completedAt"),
                Utc.required(row, "createdAt"),
                TaskRow.estimated(row.getInteger("estimatedTime")),
                TaskRow.actual(row.getInteger("actualTime"), row.getInteger("timeSpent")),
                category(row));
    }

    private static @Nullable Category category(Row row) {
        var id = row.getString("categoryId");
        return id == null ? null : new Category(id, row.getString("categoryName"));
    }

    static FocusRow focus(Row row) {
        return new FocusRow(
                row.getString("id"),
                row.getString("type"),
                row.getString("status"),
                Utc.required(row, "startTime"),
                Utc.optional(row, "endTime"),
                Math.max(0, row.getInteger("plannedDuration")),
                row.getInteger("actualDuration"),
                FocusRow.rating(row.getInteger("mood")),
                FocusRow.rating(row.getInteger("productivity")),
                Math.max(0, row.getInteger("distractions")));
    }

    static Instant focusStart(Row row) {
        return Utc.required(row, "startTime");
    }

    static GoalRow goal(Row row) {
        return new GoalRow(
                row.getString("id"),
                row.getString("title"),
                finite(row.getDouble("targetValue")),
                finite(row.getDouble("currentValue")),
                row.getString("status"),
                Utc.required(row, "startDate"),
                Utc.required(row, "endDate"));
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }

    static HabitRow habit(Row row) {
        var done = row.getArrayOfLocalDateTimes("done");
        List<Instant> logged = done == null
                ? new ArrayList<>()
                : Arrays.stream(done).map(Utc::instant).toList();
        return new HabitRow(
                row.getString("id"),
                row.getString("name"),
                row.getString("frequency"),
                Math.max(1, row.getInteger("targetCount")),
                HabitRow.days(numbers(row.getArrayOfIntegers("scheduledDays"))),
                Utc.required(row, "startedAt"),
                logged);
    }

    private static List<@Nullable Integer> numbers(Integer @Nullable [] numbers) {
        return numbers == null ? List.of() : Arrays.asList(numbers);
    }
}
