package dev.chronos.launcher;

import dev.chronos.schema.DatabaseUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where everything of this run is found.
 *
 * @param database with the owner's credentials
 * @param mails page of the received mails, null when an outside SMTP server is used
 */
record Addresses(
        DatabaseUrl database,
        String redis,
        String issuer,
        String smtp,
        @Nullable String mails,
        Ports ports) {

    /** The outside address of Chronos. A browser takes localhost for a secure place, with or without TLS. */
    String publicUrl() {
        return "http://localhost:" + ports.of(Port.GATEWAY);
    }

    String url(Port port) {
        return "http://127.0.0.1:" + ports.of(port);
    }

    /** The owner's libpq URI. */
    String ownerUri() {
        String credentials = database.user() == null ? "" : encoded(database.user());
        if (database.password() != null) {
            credentials += ":" + encoded(database.password());
        }
        return credentials.isEmpty()
                ? database.toString()
                : database.toString().replaceFirst("//", "//" + credentials + "@");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
