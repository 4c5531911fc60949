package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.AFTER_HOURS;
import static dev.chronos.insights.metric.MetricKey.ALL_DAY_DAYS;
import static dev.chronos.insights.metric.MetricKey.BACK_TO_BACK;
import static dev.chronos.insights.metric.MetricKey.BUSIEST_DAY;
import static dev.chronos.insights.metric.MetricKey.BUSY_GROSS;
import static dev.chronos.insights.metric.MetricKey.BUSY_NET;
import static dev.chronos.insights.metric.MetricKey.CALIBRATED_SHARE;
import static dev.chronos.insights.metric.MetricKey.CATEGORY_CONCENTRATION;
import static dev.chronos.insights.metric.MetricKey.CATEGORY_MINUTES;
import static dev.chronos.insights.metric.MetricKey.DISTRACTIONS;
import static dev.chronos.insights.metric.MetricKey.DOUBLE_BOOKED;
import static dev.chronos.insights.metric.MetricKey.ESTIMATE_BIAS;
import static dev.chronos.insights.metric.MetricKey.ESTIMATE_PAIRS;
import static dev.chronos.insights.metric.MetricKey.ESTIMATE_RATIO;
import static dev.chronos.insights.metric.MetricKey.FOCUS_BLOCKS;
import static dev.chronos.insights.metric.MetricKey.FOCUS_BY_HOUR;
import static dev.chronos.insights.metric.MetricKey.FOCUS_CAPACITY;
import static dev.chronos.insights.metric.MetricKey.FOCUS_FINISH_RATE;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.FOCUS_PER_DAY;
import static dev.chronos.insights.metric.MetricKey.FOCUS_REALISED;
import static dev.chronos.insights.metric.MetricKey.FOCUS_STREAK;
import static dev.chronos.insights.metric.MetricKey.FRAGMENTATION;
import static dev.chronos.insights.metric.MetricKey.FRAGMENTS;
import static dev.chronos.insights.metric.MetricKey.FRAGMENT_MINUTES;
import static dev.chronos.insights.metric.MetricKey.FREE_MARKED;
import static dev.chronos.insights.metric.MetricKey.GOALS_PACE;
import static dev.chronos.insights.metric.MetricKey.HOUR_PROFILE;
import static dev.chronos.insights.metric.MetricKey.INFLOW_RATIO;
import static dev.chronos.insights.metric.MetricKey.LARGE_MEETING;
import static dev.chronos.insights.metric.MetricKey.LEAD_TIME;
import static dev.chronos.insights.metric.MetricKey.LONGEST_CHAIN;
import static dev.chronos.insights.metric.MetricKey.LONGEST_CHAIN_MEETINGS;
import static dev.chronos.insights.metric.MetricKey.LONGEST_FOCUS_STREAK;
import static dev.chronos.insights.metric.MetricKey.LONGEST_GAP;
import static dev.chronos.insights.metric.MetricKey.MEETING_NET;
import static dev.chronos.insights.metric.MetricKey.MEETING_SHARE;
import static dev.chronos.insights.metric.MetricKey.NEEDS_RESPONSE;
import static dev.chronos.insights.metric.MetricKey.OCCURRENCES;
import static dev.chronos.insights.metric.MetricKey.ONE_TO_ONE;
import static dev.chronos.insights.metric.MetricKey.ON_TIME_RATE;
import static dev.chronos.insights.metric.MetricKey.OVERDUE_AGE;
import static dev.chronos.insights.metric.MetricKey.OVERDUE_TASKS;
import static dev.chronos.insights.metric.MetricKey.PER_DAY_NET;
import static dev.chronos.insights.metric.MetricKey.PLAN_ADHERENCE;
import static dev.chronos.insights.metric.MetricKey.PLAN_TO_FREE;
import static dev.chronos.insights.metric.MetricKey.PRODUCTIVITY_SCORE;
import static dev.chronos.insights.metric.MetricKey.QUIET_DAYS;
import static dev.chronos.insights.metric.MetricKey.RATED_MOOD;
import static dev.chronos.insights.metric.MetricKey.RATED_PRODUCTIVITY;
import static dev.chronos.insights.metric.MetricKey.RECURRING_SHARE;
import static dev.chronos.insights.metric.MetricKey.SMALL_MEETING;
import static dev.chronos.insights.metric.MetricKey.SWITCHES;
import static dev.chronos.insights.metric.MetricKey.TASKS_COMPLETED;
import static dev.chronos.insights.metric.MetricKey.TASKS_DUE;
import static dev.chronos.insights.metric.MetricKey.TASKS_ON_TIME;
import static dev.chronos.insights.metric.MetricKey.TENTATIVE;
import static dev.chronos.insights.metric.MetricKey.WEEKEND;
import static dev.chronos.insights.metric.MetricKey.WORKING_HOURS;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Metrics that are computed together. */
enum Family {
    BUSY(
            BusyTime::measure,
            OCCURRENCES,
            BUSY_NET,
            BUSY_GROSS,
            DOUBLE_BOOKED,
            PER_DAY_NET,
            BUSIEST_DAY,
            WORKING_HOURS,
            AFTER_HOURS,
            QUIET_DAYS,
            WEEKEND),
    MEETINGS(
            MeetingLoad::measure,
            MEETING_NET,
            MEETING_SHARE,
            ONE_TO_ONE,
            SMALL_MEETING,
            LARGE_MEETING,
            RECURRING_SHARE,
            BACK_TO_BACK,
            LONGEST_CHAIN,
            LONGEST_CHAIN_MEETINGS),
    FREE(
            FreeTime::measure,
            FOCUS_CAPACITY,
            FOCUS_BLOCKS,
            LONGEST_GAP,
            FRAGMENT_MINUTES,
            FRAGMENTS,
            FRAGMENTATION,
            PLAN_TO_FREE,
            FOCUS_REALISED),
    CATEGORIES(Categories::measure, SWITCHES, CATEGORY_MINUTES, CATEGORY_CONCENTRATION),
    OPEN_QUESTIONS(OpenQuestions::measure, NEEDS_RESPONSE, TENTATIVE, FREE_MARKED, ALL_DAY_DAYS),
    TASKS_DONE(TaskFlow::completed, TASKS_COMPLETED, INFLOW_RATIO, LEAD_TIME),
    TASKS_DEADLINES(TaskFlow::due, TASKS_DUE, TASKS_ON_TIME, ON_TIME_RATE),
    TASKS_LATE(TaskFlow::late, OVERDUE_TASKS, OVERDUE_AGE),
    ESTIMATES(Estimates::measure, ESTIMATE_PAIRS, ESTIMATE_RATIO, ESTIMATE_BIAS, CALIBRATED_SHARE),
    FOCUS(FocusTime::measure, FOCUS_MINUTES, FOCUS_PER_DAY, FOCUS_BY_HOUR),
    FOCUS_QUALITY(
            FocusQuality::measure, FOCUS_FINISH_RATE, RATED_PRODUCTIVITY, RATED_MOOD, DISTRACTIONS, PLAN_ADHERENCE),
    STREAKS(Streaks::measure, FOCUS_STREAK, LONGEST_FOCUS_STREAK),
    HOURS(HourProfile::measure, HOUR_PROFILE),
    GOALS(GoalPace::measure, GOALS_PACE),
    SCORE(ProductivityScore::measure, PRODUCTIVITY_SCORE);

    private static final Map<MetricKey, Family> BY_KEY = new EnumMap<>(MetricKey.class);

    static {
        for (var family : values()) {
            family.keys.forEach(key -> BY_KEY.put(key, family));
        }
    }

    private final BiConsumer<Measurement, Metrics> calculator;
    private final List<MetricKey> keys;

    Family(BiConsumer<Measurement, Metrics> calculator, MetricKey... keys) {
        this.calculator = calculator;
        this.keys = List.of(keys);
    }

    /** The family of a key; every key has one. */
    static Family of(MetricKey key) {
        return Objects.requireNonNull(BY_KEY.get(key), key.json());
    }

    void measure(Measurement measurement, Metrics metrics) {
        calculator.accept(measurement, metrics);
    }
}
