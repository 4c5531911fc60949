package dev.chronos.insights.narrate.model;

import dev.chronos.insights.narrate.Assignment;
import dev.chronos.insights.narrate.Assignment.OwnTitle;
import dev.chronos.insights.narrate.Candidate;
import dev.chronos.insights.narrate.Slot;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** An assignment that nobody else has: another user and another question each time. */
final class Story {
    static final String TITLE = "Quarterly roadmap sync";
    static final String GOOD_BODY = "You spent {{f1}} in meetings.";

    private Story() {}

    static Assignment of(String userId, String title, boolean optedIn) {
        var question = UUID.randomUUID().toString();
        var candidate = new Candidate(
                "row-" + question,
                "r02",
                List.of(
                        new Slot("f1", "meetingMinutes-" + question, "min", "3 h 20 min", "up", true),
                        new Slot("f2", "title", Slot.TEXT, "“" + title + "”", null, false)),
                title + " took 3 h 20 min",
                "Ask ada@canary.test about " + title + ": secret description",
                List.of("shorten-meetings"));
        var titles = optedIn ? List.of(new OwnTitle(candidate.id(), "f2", title)) : List.<OwnTitle>of();
        return new Assignment(userId, "2026-03-02", Locale.ENGLISH, List.of(candidate), titles, Set.of("Canary Ltd"));
    }

    static Assignment any() {
        return of("u-" + UUID.randomUUID(), TITLE, false);
    }

    /** An answer about the only candidate. */
    static String answer(String body) {
        return new JsonObject()
                .put(
                        "items",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("candidateId", "a")
                                        .put("title", "Time in meetings")
                                        .put("body", body)
                                        .put("adviceId", "shorten-meetings")))
                .put("summary", "Your meetings took more time.")
                .encode();
    }
}
