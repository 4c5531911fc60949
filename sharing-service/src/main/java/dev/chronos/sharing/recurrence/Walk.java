package dev.chronos.sharing.recurrence;

import dev.chronos.sharing.recurrence.Expansion.Flaw;
import dev.chronos.sharing.recurrence.rule.Cycle;
import dev.chronos.sharing.recurrence.rule.Rule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One expansion under way: from the first period that matters to the last. */
final class Walk {
    /** Enough to look at every day of 2,700 years; some ten milliseconds. */
    private static final long MAX_STEPS = 1_000_000;

    /** More than any zone ever moved its clocks: Samoa skipped a whole day. */
    private static final int SLACK_DAYS = 2;

    private static final Instant EARLIEST = Instant.parse("-999999-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("+999999-12-31T00:00:00Z");

    private static final Comparator<Instance> BY_START_LONGEST_FIRST =
            Comparator.comparing(Instance::start).thenComparing(Instance::end, Comparator.reverseOrder());

    private final RecurringEvent event;
    private final RuleText text;
    private final Instant from;
    private final Instant to;
    private final Placement placement;
    private final Cycle cycle;
    private final LocalDateTime windowStart;
    private final LocalDateTime windowEnd;
    private final List<Instance> found = new ArrayList<>();
    private long remaining;

    Walk(RecurringEvent event, RuleText text, Instant from, Instant to) {
        this.event = event;
        this.text = text;
        this.from = from;
        this.to = to;
        placement = new Placement(event);
        cycle = new Cycle(text.rule(), placement.first());
        remaining = text.rule().count();
        windowStart = wall(bounded(from).minus(event.duration())).minusDays(SLACK_DAYS);
        windowEnd = wall(bounded(earlier(earlier(to, text.until()), event.lastStart())))
                .plusDays(SLACK_DAYS);
    }

    Expansion instances() {
        var complete = walk();
        found.sort(BY_START_LONGEST_FIRST);
        return new Expansion(withoutRepetitions(), complete ? null : Flaw.CUT_OFF);
    }

    /** False when it had to stop early. */
    private boolean walk() {
        if (cycle.isEmpty()) {
            return true;
        }
        var last = cycle.indexOf(windowEnd);
        for (var index = firstIndex(); index <= last && remaining > 0; index++) {
            for (var wall : cycle.walls(index)) {
                if (wall >= second(placement.first()) && remaining-- > 0 && !add(wall)) {
                    return false;
                }
            }
            if (cycle.steps() > MAX_STEPS) {
                return index == last || remaining <= 0;
            }
        }
        return true;
    }

    /** Where a COUNT must be kept, periods before the window are jumped over only when all are alike. */
    private long firstIndex() {
        var index = Math.max(0, cycle.indexOf(windowStart));
        if (text.rule().count() == Rule.ENDLESS) {
            return index;
        }
        if (index < 2 || !cycle.isSteady()) {
            return 0;
        }
        var inFirst = Arrays.stream(cycle.walls(0))
                .filter(wall -> wall >= second(placement.first()))
                .count();
        remaining -= inFirst + (index - 1) * cycle.walls(1).length;
        return index;
    }

    /** False when there is no more room. */
    private boolean add(long wall) {
        if (wall < second(windowStart)) {
            return true;
        }
        var instance = placement.instance(wall);
        if (!instance.touches(from, to) || !takesPlace(wall, instance.start())) {
            return true;
        }
        return found.size() < RecurrenceExpander.MAX_INSTANCES && found.add(instance);
    }

    private boolean takesPlace(long wall, Instant start) {
        var day = LocalDateTime.ofEpochSecond(wall, 0, ZoneOffset.UTC).toLocalDate();
        return !isAfter(start, text.until())
                && !isAfter(start, event.lastStart())
                && !event.excluded().contains(start)
                && !event.replaced().contains(start)
                && !text.exclusions().contain(day, start);
    }

    /** Where the clock jumps forward, two wall times may be one instant: the occurrence is one, too. */
    private List<Instance> withoutRepetitions() {
        var distinct = new ArrayList<Instance>(found.size());
        for (var instance : found) {
            if (distinct.isEmpty() || !distinct.get(distinct.size() - 1).start().equals(instance.start())) {
                distinct.add(instance);
            }
        }
        return distinct;
    }

    private LocalDateTime wall(Instant instant) {
        return LocalDateTime.ofInstant(instant, event.zone());
    }

    private static long second(LocalDateTime wall) {
        return wall.toEpochSecond(ZoneOffset.UTC);
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    private static boolean isAfter(Instant start, @Nullable Instant limit) {
        return limit != null && start.isAfter(limit);
    }

    private static Instant bounded(Instant instant) {
        if (instant.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return instant.isAfter(LATEST) ? LATEST : instant;
    }
}
