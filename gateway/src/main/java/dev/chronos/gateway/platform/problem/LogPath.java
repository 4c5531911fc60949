package dev.chronos.gateway.platform.problem;

import java.util.regex.Pattern;

/** Paths as they may stand in a log. */
public final class LogPath {
    /** Whoever knows the rest of such a path may read what it leads to. */
    private static final Pattern SECRET = Pattern.compile("^/(feeds|public/digest|public(?!/calendars/))/[^/]+");

    private LogPath() {}

    /** The path, without the token that some of them hold. */
    public static String of(String path) {
        return SECRET.matcher(path).replaceFirst("/$1/{token}");
    }
}
