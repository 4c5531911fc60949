package dev.chronos.insights.schedule;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The pace of the weekly reports. Any number of instances may run with the same settings. */
@ConfigMapping(prefix = "chronos.weekly")
interface ScheduleConfig {
    /** How often closed weeks are looked for; default 5 minutes, the precision of a person's hour. */
    @WithDefault("5m")
    Duration every();

    /** How often queued runs are looked for that this instance did not queue itself; default 10 seconds. */
    @WithDefault("10s")
    Duration workEvery();

    /** How long after the start of an instance both begin; default 15 seconds, so that people come first. */
    @WithDefault("15s")
    Duration firstAfter();

    /** When late edits of the last two weeks are looked for, as a cron expression in UTC; default 03:20. */
    @WithDefault("0 20 3 * * ?")
    String recomputeCron();

    /**
     * How long an instance may keep a claimed run before another takes it over; default 2 minutes. Far above the time for
     * a whole batch, so that only a dead instance loses its runs.
     */
    @WithDefault("2m")
    Duration lease();

    /** Runs claimed at once; default 32: few are left to their lease when the instance dies. */
    @WithDefault("32")
    int batch();

    /** Reports made at the same time; default 4, for two cores that also wait for the database. */
    @WithDefault("4")
    int concurrency();

    /** Tries before a run is FAILED; default 5. The waits double from one minute, so they last a quarter of an hour. */
    @WithDefault("5")
    int maxAttempts();
}
