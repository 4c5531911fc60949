package dev.chronos.insights.http;

/**
 * A finished answer.
 *
 * @param json the body
 * @param tag its strong entity tag, in quotes
 */
public record Tagged(String json, String tag) {
    /** An answer with the tag that its text has. */
    public static Tagged of(String json) {
        return new Tagged(json, EntityTag.of(json));
    }
}
