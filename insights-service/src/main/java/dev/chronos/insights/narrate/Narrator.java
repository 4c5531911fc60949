package dev.chronos.insights.narrate;

import io.smallrye.mutiny.Uni;

/** Tells findings in better words than the templates', where it can. */
@FunctionalInterface
public interface Narrator {
    /** Answers within the deadline of {@code chronos.llm} and never fails: whatever goes wrong is a reason in the answer. */
    Uni<Narration> narrate(Assignment assignment);
}
