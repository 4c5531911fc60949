package dev.chronos.sharing.recurrence.rule;

import static dev.chronos.sharing.recurrence.rule.Frequency.DAILY;
import static dev.chronos.sharing.recurrence.rule.Frequency.MONTHLY;
import static dev.chronos.sharing.recurrence.rule.Frequency.WEEKLY;
import static dev.chronos.sharing.recurrence.rule.Frequency.YEARLY;

import java.util.EnumSet;
import java.util.Set;

/** The parts of a rule that are lists of numbers, with what the grammar allows in them. */
enum Part {
    BYMONTH(1, 12, false, EnumSet.noneOf(Frequency.class)),
    BYWEEKNO(1, 53, true, EnumSet.complementOf(EnumSet.of(YEARLY))),
    BYYEARDAY(1, 366, true, EnumSet.of(MONTHLY, WEEKLY, DAILY)),
    BYMONTHDAY(1, 31, true, EnumSet.of(WEEKLY)),
    BYHOUR(0, 23, false, EnumSet.noneOf(Frequency.class)),
    BYMINUTE(0, 59, false, EnumSet.noneOf(Frequency.class)),
    BYSECOND(0, 60, false, EnumSet.noneOf(Frequency.class)),
    BYSETPOS(1, 366, true, EnumSet.noneOf(Frequency.class));

    private final int least;
    private final int most;
    private final boolean signed;
    private final Set<Frequency> forbiddenWith;

    Part(int least, int most, boolean signed, Set<Frequency> forbiddenWith) {
        this.least = least;
        this.most = most;
        this.signed = signed;
        this.forbiddenWith = forbiddenWith;
    }

    /** @throws IllegalArgumentException when the list breaks the grammar */
    Numbers read(String list, Frequency frequency) {
        if (forbiddenWith.contains(frequency)) {
            throw new IllegalArgumentException(this + " in a rule that is " + frequency);
        }
        return Numbers.parse(list, least, most, signed);
    }
}
