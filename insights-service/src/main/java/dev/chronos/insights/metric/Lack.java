package dev.chronos.insights.metric;

import java.util.Locale;

/** Why a metric has no value: too little data for it. */
public enum Lack {
    /** Nothing countable is in the calendar. */
    NO_BUSY_TIME("no busy time in the range"),
    /** No meetings. */
    NO_MEETINGS("no meetings in the range"),
    /** No working day, or all of them away. */
    NO_WORKING_HOURS("no working hours in the range"),
    /** Every working minute is taken. */
    NO_FREE_TIME("no free working time in the range"),
    /** Every gap is shorter than a focus block. */
    NO_FOCUS_BLOCK("no free block of two hours in the working hours of the range"),
    /** Fewer than three categories to switch between, or no working hours to divide by. */
    TOO_FEW_CATEGORIES_TO_SWITCH("needs three categories and working hours in the range"),
    /** Fewer than two categories to spread over. */
    TOO_FEW_CATEGORIES("needs two categories in the range"),
    /** No planned work. */
    NO_SCHEDULED_TASKS("no tasks are scheduled in the range"),
    /** No new tasks. */
    NO_CREATED_TASKS("no tasks were created in the range"),
    /** No finished tasks. */
    NO_COMPLETED_TASKS("no tasks were completed in the range"),
    /** Fewer due tasks than a rate needs. */
    TOO_FEW_DUE_TASKS("needs 5 tasks that were due in the range"),
    /** Nothing to take the age of. */
    NOTHING_OVERDUE("nothing is overdue"),
    /** Fewer estimates than a judgment needs. */
    TOO_FEW_ESTIMATES("needs 8 completed tasks with an estimate and an actual time"),
    /** Fewer sessions than a rate needs. */
    TOO_FEW_ENDED_SESSIONS("needs 5 sessions that were finished or cancelled"),
    /** Fewer planned sessions than a ratio needs. */
    TOO_FEW_PLANNED_SESSIONS("needs 5 finished sessions with a planned length"),
    /** Fewer ratings than a mean needs. */
    TOO_FEW_RATINGS("needs 5 rated sessions"),
    /** Less focus time than a rate for an hour needs. */
    TOO_FEW_FOCUS_MINUTES("needs 60 focus minutes"),
    /** No hour of the day with enough sessions. */
    NO_USUAL_HOUR("needs an hour with 5 sessions in 3 different weeks"),
    /** Nothing to be on pace with. */
    NO_GOALS("no active goal or habit"),
    /** Fewer parts than a score needs. */
    TOO_FEW_SCORE_PARTS("needs two of its four parts");

    private final String text;

    Lack(String text) {
        this.text = text;
    }

    /** In the API, for programs: {@code no-busy-time}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public String text() {
        return text;
    }
}
