package dev.chronos.launcher.process;

/** How a process is asked to stop. */
public enum Signal {
    /** Stop in an orderly way. */
    TERM,
    /** What PostgreSQL calls a fast shutdown: it disconnects its clients, where TERM would wait for them. */
    INT
}
