package dev.chronos.insights.narrate;

import java.util.List;

/**
 * A finding that could be told in other words.
 *
 * @param id of the caller's; never leaves the service
 * @param rule id of the rule, {@code r02}
 * @param slots its facts
 * @param title the deterministic title; never leaves the service
 * @param body the deterministic text; never leaves the service
 * @param adviceIds what may be advised, as the rule allows it
 */
public record Candidate(String id, String rule, List<Slot> slots, String title, String body, List<String> adviceIds) {

    /** Copies the lists and refuses two slots of one id. */
    public Candidate {
        slots = List.copyOf(slots);
        adviceIds = List.copyOf(adviceIds);
        if (slots.stream().map(Slot::id).distinct().count() != slots.size()) {
            throw new IllegalArgumentException("two slots of one id in " + rule);
        }
    }
}
