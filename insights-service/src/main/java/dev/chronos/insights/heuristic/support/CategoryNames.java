package dev.chronos.insights.heuristic.support;

import dev.chronos.insights.activity.EventRow;
import dev.chronos.insights.activity.EventRow.Category;
import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.prose.Message;
import dev.chronos.insights.prose.Title;
import java.util.Objects;
import java.util.stream.Stream;

/** Categories as messages name them. */
public final class CategoryNames {
    /** Stands for no category. */
    public static final String NONE = "none";

    private CategoryNames() {}

    /** The name that the user gave it, or words for no category. */
    public static Object of(Evidence evidence, String id) {
        var activity = evidence.current().measurement().activity();
        var events = activity.events().stream().map(EventRow::category);
        var tasks = activity.tasks().stream().map(TaskRow::category);
        return Stream.concat(events, tasks)
                .filter(Objects::nonNull)
                .filter(category -> category.id().equals(id))
                .findFirst()
                .map((Category category) -> (Object) new Title(category.name()))
                .orElse(Message.of("category.none"));
    }

    /** The id of a task's category. */
    public static String idOf(TaskRow task) {
        var category = task.category();
        return category == null ? NONE : category.id();
    }
}
