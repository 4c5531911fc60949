package dev.chronos.insights.recurrence.rule;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What BYDAY lists; a day counts when any of its entries names it.
 *
 * @param every weekdays without a number, Monday is 1
 * @param nth weekdays with numbers: the second one, the last one
 */
record Weekdays(Numbers every, Map<DayOfWeek, Numbers> nth) {
    static final Weekdays NONE = new Weekdays(Numbers.NONE, Map.of());

    private static final Map<String, DayOfWeek> NAMES = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);
    private static final Pattern ENTRY = Pattern.compile("([+-]?[0-9]{1,2})?([A-Z]{2})");
    private static final int MOST = 53;

    static Weekdays of(DayOfWeek day) {
        return new Weekdays(Numbers.of(day.getValue()), Map.of());
    }

    /** @throws IllegalArgumentException when the list breaks the grammar */
    static Weekdays parse(String list) {
        var every = Numbers.NONE;
        var nth = new EnumMap<DayOfWeek, Numbers>(DayOfWeek.class);
        for (var item : list.split(",", -1)) {
            var entry = ENTRY.matcher(item.strip());
            if (!entry.matches()) {
                throw new IllegalArgumentException("not a weekday: " + item);
            }
            var day = day(entry.group(2));
            var number = entry.group(1);
            if (number == null) {
                every = every.and(Numbers.of(day.getValue()));
            } else {
                nth.merge(day, Numbers.of(Numbers.number(number, 1, MOST, true)), Numbers::and);
            }
        }
        return new Weekdays(every, nth);
    }

    /** @throws IllegalArgumentException when there is no such weekday */
    static DayOfWeek day(@Nullable String name) {
        var day = name == null ? null : NAMES.get(name);
        if (day == null) {
            throw new IllegalArgumentException("not a weekday: " + name);
        }
        return day;
    }

    boolean isEmpty() {
        return every.isEmpty() && nth.isEmpty();
    }

    boolean isNumbered() {
        return !nth.isEmpty();
    }

    /** True when the list says nothing, or names the day, which is one of {@code length} from {@code position} 1 on. */
    boolean allow(DayOfWeek day, int position, int length) {
        if (isEmpty() || every.contains(day.getValue())) {
            return true;
        }
        var numbers = nth.get(day);
        return numbers != null && numbers.allow(Ordinals.fromStart(position), Ordinals.fromEnd(position, length));
    }
}
