package dev.chronos.insights.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Until when each task is on time, reckoned once: many weeks ask for the same tasks. */
public final class Deadlines {
    private final Map<TaskRow, Instant> byTask = new IdentityHashMap<>();

    Deadlines(List<TaskRow> tasks, ZoneId zone) {
        for (var task : tasks) {
            var deadline = task.lastOnTime(zone);
            if (deadline != null) {
                byTask.put(task, deadline);
            }
        }
    }

    /** The last instant at which a task of the activity is on time; null when it is never due. */
    public @Nullable Instant of(TaskRow task) {
        return byTask.get(task);
    }
}
