package dev.chronos.testkit;

/** Where the servers of a test run come from: the Maven property {@code chronos.test.infra}. */
final class Infrastructure {
    private Infrastructure() {}

    /** True under {@code -Pcontainers}; then a missing container engine is a failure, never a silent change of plan. */
    static boolean inContainers() {
        return "containers".equals(System.getProperty("chronos.test.infra", "embedded"));
    }
}
