package dev.chronos.insights.recurrence.rule;

/** Which one of its weekday a day is, in a month or a year in which it has a position from 1 on. */
final class Ordinals {
    private static final int WEEK = 7;

    private Ordinals() {}

    /** 1 for the first of its weekday. */
    static int fromStart(int position) {
        return (position - 1) / WEEK + 1;
    }

    /** -1 for the last of its weekday. */
    static int fromEnd(int position, int length) {
        return -((length - position) / WEEK + 1);
    }
}
