package dev.chronos.insights.heuristic.support;

import dev.chronos.insights.activity.TaskRow;

/** Which task comes first. */
public final class TaskOrder {
    private TaskOrder() {}

    /** 0 for the most pressing priority. */
    public static int rank(TaskRow task) {
        return switch (task.priority()) {
            case "URGENT" -> 0;
            case "HIGH" -> 1;
            case "MEDIUM" -> 2;
            case "LOW" -> 3;
            default -> 4;
        };
    }
}
