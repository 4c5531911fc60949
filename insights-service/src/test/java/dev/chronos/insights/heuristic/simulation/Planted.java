package dev.chronos.insights.heuristic.simulation;

import java.util.Set;

/** What a simulated user does that is no chance, and which rules may say so. */
enum Planted {
    NOTHING("no pattern at all", Set.of()),
    PEAK_HOURS("sessions from 9 to 11 are rated 1.5 points higher", Set.of("r10")),
    WEEKDAY("2 more hours of meetings on Tuesdays", Set.of("r11")),
    NEW_LEVEL("6 hours of meetings more a week since 7 weeks", Set.of("r12")),
    TREND("an hour of meetings more every week", Set.of("r13")),
    CHAINS("2 distractions per hour more after back-to-back meetings", Set.of("r14")),
    LONG_SESSIONS("95, 80 and 50 % of sessions of 25, 50 and 90 minutes are finished", Set.of("r15")),
    ESTIMATES("tasks take 40 % longer than estimated", Set.of("r16")),
    UNUSUAL_WEEK("4 hours of work on each evening of one week", Set.of("r27"));

    final String words;
    final Set<String> rules;

    Planted(String words, Set<String> rules) {
        this.words = words;
        this.rules = rules;
    }
}
