package dev.chronos.launcher;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Servers that somebody else runs, each in place of an embedded one; null where the embedded one is used.
 *
 * @param database libpq URI with the credentials of a role that owns the database and may make roles
 */
record Outside(
        @Nullable String database,
        @Nullable String redis,
        @Nullable String issuer,
        @Nullable String smtp) {

    static Outside of(Map<String, String> environment) {
        return new Outside(
                value(environment, "CHRONOS_DATABASE_URL"),
                value(environment, "CHRONOS_REDIS_URL"),
                value(environment, "CHRONOS_ISSUER"),
                value(environment, "CHRONOS_SMTP_URL"));
    }

    /** The ports that this run listens on. */
    Set<Port> neededPorts() {
        Set<Port> needed = EnumSet.allOf(Port.class);
        if (database != null) {
            needed.remove(Port.POSTGRES);
        }
        if (redis != null) {
            needed.remove(Port.REDIS);
        }
        if (issuer != null) {
            needed.remove(Port.OPENID);
        }
        if (smtp != null) {
            needed.removeAll(EnumSet.of(Port.SMTP, Port.MAIL));
        }
        return needed;
    }

    private static @Nullable String value(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
