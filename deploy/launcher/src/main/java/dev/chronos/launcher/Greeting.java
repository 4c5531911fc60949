package dev.chronos.launcher;

import java.nio.file.Path;
import java.util.Locale;

/** The last thing that a start prints: where Chronos is and who can sign in. */
final class Greeting {
    private Greeting() {}

    static String of(Addresses addresses, Path data, boolean demo, Outside outside, double seconds) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "Chronos is ready after %.1f s.%n%n", seconds));
        line(text, "Chronos", addresses.publicUrl());
        if (outside.issuer() == null) {
            line(
                    text,
                    "Sign in as",
                    "alice, bob or carol (@chronos.local), no password" + (demo ? "" : "; no demo data"));
            line(text, "Bearer token", "deploy/token " + where(data) + "alice");
        }
        if (addresses.mails() != null) {
            line(text, "Mails", addresses.mails());
        }
        line(text, "For scripts", data.resolve("env") + " (to be sourced)");
        line(text, "Logs", data.resolve("logs").toString());
        return text.append(String.format("%nCtrl-C stops all of it.")).toString();
    }

    private static String where(Path data) {
        return data.endsWith(".chronos") ? "" : "--data " + data + " ";
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-14s %s%n", name, value));
    }
}
