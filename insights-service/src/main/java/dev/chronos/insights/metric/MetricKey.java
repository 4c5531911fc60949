package dev.chronos.insights.metric;

/** Every metric, by its key in the API, with its unit. README.md says how each is computed. */
public enum MetricKey {
    OCCURRENCES("occurrences", "count"),
    BUSY_NET("busyNetMinutes", "min"),
    BUSY_GROSS("busyGrossMinutes", "min"),
    DOUBLE_BOOKED("doubleBookedMinutes", "min"),
    MEETING_NET("meetingNetMinutes", "min"),
    MEETING_SHARE("meetingShare", "ratio"),
    ONE_TO_ONE("oneToOneMinutes", "min"),
    SMALL_MEETING("smallMeetingMinutes", "min"),
    LARGE_MEETING("largeMeetingMinutes", "min"),
    RECURRING_SHARE("recurringShare", "ratio"),
    PER_DAY_NET("perDayNetMinutes", "min"),
    BUSIEST_DAY("busiestDay", "date"),
    WORKING_HOURS("workingHoursMinutes", "min"),
    AFTER_HOURS("afterHoursMinutes", "min"),
    QUIET_DAYS("quietDays", "d"),
    WEEKEND("weekendMinutes", "min"),
    FOCUS_CAPACITY("focusCapacityMinutes", "min"),
    FOCUS_BLOCKS("focusBlocks", "count"),
    LONGEST_GAP("longestGapMinutes", "min"),
    FRAGMENT_MINUTES("fragmentMinutes", "min"),
    FRAGMENTS("fragments", "count"),
    FRAGMENTATION("fragmentationIndex", "ratio"),
    BACK_TO_BACK("backToBack", "count"),
    LONGEST_CHAIN("longestChainMinutes", "min"),
    LONGEST_CHAIN_MEETINGS("longestChainMeetings", "count"),
    SWITCHES("switchesPerHour", "1/h"),
    NEEDS_RESPONSE("needsResponseMinutes", "min"),
    TENTATIVE("tentativeMinutes", "min"),
    FREE_MARKED("freeMarkedMinutes", "min"),
    ALL_DAY_DAYS("allDayDays", "d"),
    CATEGORY_MINUTES("categoryMinutes", "min"),
    CATEGORY_CONCENTRATION("categoryConcentration", "ratio"),
    PLAN_TO_FREE("planToFreeRatio", "ratio"),
    TASKS_COMPLETED("tasksCompleted", "count"),
    TASKS_DUE("tasksDue", "count"),
    TASKS_ON_TIME("tasksOnTime", "count"),
    ON_TIME_RATE("onTimeRate", "ratio"),
    OVERDUE_TASKS("overdueTasks", "count"),
    OVERDUE_AGE("overdueAgeDays", "d"),
    ESTIMATE_PAIRS("estimatePairs", "count"),
    ESTIMATE_RATIO("estimateRatioMedian", "ratio"),
    ESTIMATE_BIAS("estimateBias", "ratio"),
    CALIBRATED_SHARE("calibratedShare", "ratio"),
    INFLOW_RATIO("inflowRatio", "ratio"),
    LEAD_TIME("leadTimeDays", "d"),
    FOCUS_MINUTES("focusMinutes", "min"),
    FOCUS_PER_DAY("focusMinutesPerDay", "min"),
    FOCUS_BY_HOUR("focusMinutesByHour", "min"),
    FOCUS_FINISH_RATE("focusFinishRate", "ratio"),
    RATED_PRODUCTIVITY("ratedProductivity", "1..5"),
    RATED_MOOD("ratedMood", "1..5"),
    DISTRACTIONS("distractionsPerFocusHour", "1/h"),
    PLAN_ADHERENCE("planAdherence", "ratio"),
    FOCUS_REALISED("focusRealised", "ratio"),
    FOCUS_STREAK("focusStreakDays", "d"),
    LONGEST_FOCUS_STREAK("longestFocusStreakDays", "d"),
    HOUR_PROFILE("hourProfile", "table"),
    GOALS_PACE("goalsPace", "ratio"),
    PRODUCTIVITY_SCORE("productivityScore", "0..100");

    private final String json;
    private final String unit;

    MetricKey(String json, String unit) {
        this.json = json;
        this.unit = unit;
    }

    /** The key in the API. */
    public String json() {
        return json;
    }

    /** The unit of the value, or of each value in a list. */
    public String unit() {
        return unit;
    }
}
