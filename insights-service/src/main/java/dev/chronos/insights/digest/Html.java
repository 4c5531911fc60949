package dev.chronos.insights.digest;

/** Text as HTML. */
final class Html {
    private Html() {}

    /** For content and for attribute values in quotes. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
