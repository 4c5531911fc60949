package dev.chronos.launcher;

/** The TCP ports of a local run. */
enum Port {
    GATEWAY(8080, "gateway"),
    GATEWAY_MANAGEMENT(9080, "management of the gateway"),
    INSIGHTS(8081, "insights-service"),
    INSIGHTS_MANAGEMENT(9081, "management of insights-service"),
    SHARING(8082, "sharing-service"),
    SHARING_MANAGEMENT(9082, "management of sharing-service"),
    PRESENCE(8083, "presence-service"),
    PRESENCE_MANAGEMENT(9083, "management of presence-service"),
    OPENID(8090, "OpenID provider"),
    POSTGRES(15432, "PostgreSQL"),
    REDIS(16379, "Redis"),
    SMTP(12525, "SMTP sink"),
    MAIL(12580, "mails of the SMTP sink");

    private final int usual;
    private final String what;

    Port(int usual, String what) {
        this.usual = usual;
        this.what = what;
    }

    /** The default. */
    int usual() {
        return usual;
    }

    /** Who listens there. */
    String what() {
        return what;
    }

    /** The environment variable that sets it. */
    String variable() {
        return "CHRONOS_" + name() + "_PORT";
    }
}
