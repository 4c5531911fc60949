package dev.chronos.gateway.edge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses paths that two readers could understand differently: what the gateway routes by must be what the service sees.
 * None of the paths of Chronos needs such a spelling, so they are refused rather than normalized.
 */
final class PathGuard {
    /** Escapes of {@code . / \ % ;} and of control characters. */
    private static final Pattern AMBIGUOUS_ESCAPE = Pattern.compile("%(?:2[efEF5]|5[cC]|3[bB]|[01][0-9a-fA-F]|7[fF])");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(?:/|$)");

    private PathGuard() {}

    /** True for what a URI can be: the framework's own check, which answers without a body and is switched off for that. */
    static boolean isUri(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    /** Why the path is refused, for the caller to read; null when it is plain. */
    static @Nullable String refusal(@Nullable String rawPath) {
        if (rawPath == null || !rawPath.startsWith("/")) {
            return "The path must begin with a slash.";
        }
        if (rawPath.contains("//") || rawPath.contains("\\") || rawPath.contains(";")) {
            return "The path must not contain empty segments, backslashes or semicolons.";
        }
        if (DOT_SEGMENT.matcher(rawPath).find()) {
            return "The path must not contain dot segments.";
        }
        if (AMBIGUOUS_ESCAPE.matcher(rawPath).find()
                || BROKEN_ESCAPE.matcher(rawPath).find()) {
            return "The path has an escape that is not allowed here.";
        }
        return null;
    }
}
