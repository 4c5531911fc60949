package dev.chronos.schema;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A database as a libpq URI names it: {@code postgresql://user:password@host:port/database}.
 *
 * @param host host name or address
 * @param port TCP port, 5432 when the URI has none
 * @param database database name
 * @param user login role, null when the URI has none
 * @param password its password, decoded, null when the URI has none
 * @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS">libpq connection URIs</a>
 */
public record DatabaseUrl(
        String host,
        int port,
        String database,
        @Nullable String user,
        @Nullable String password) {

    /**
     * Reads a libpq URI.
     *
     * @throws IllegalArgumentException when it is not one; the message never repeats the password
     */
    public static DatabaseUrl parse(String uri) {
        URI parsed;
        try {
            parsed = URI.create(uri);
        } catch (IllegalArgumentException malformed) {
            throw notAUrl();
        }
        var scheme = parsed.getScheme();
        if (!("postgresql".equals(scheme) || "postgres".equals(scheme))
                || parsed.getHost() == null
                || parsed.getPath().length() < 2) {
            throw notAUrl();
        }
        var credentials = parsed.getRawUserInfo() == null
                ? new String[0]
                : parsed.getRawUserInfo().split(":", 2);
        return new DatabaseUrl(
                parsed.getHost(),
                parsed.getPort() < 0 ? 5432 : parsed.getPort(),
                parsed.getPath().substring(1),
                credentials.length > 0 ? decode(credentials[0]) : null,
                credentials.length > 1 ? decode(credentials[1]) : null);
    }

    /** The same database for JDBC, without credentials. */
    public String jdbc() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** Without the password, so that it can be logged. */
    @Override
    public String toString() {
        return "postgresql://%s:%d/%s".formatted(host, port, database);
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException notAUrl() {
        return new IllegalArgumentException("expected postgresql://user:password@host:port/database");
    }
}
