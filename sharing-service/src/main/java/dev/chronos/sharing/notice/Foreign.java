package dev.chronos.sharing.notice;

import java.util.regex.Pattern;

/** Words that a person chose, made harmless for whoever reads them in a mail from us. */
final class Foreign {
    private static final int MAX_NAME = 80;

    /** Everything that is not shown, or moves what is: controls, direction marks, private characters; joiners stay. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\x{200C}\\x{200D}]]+");

    private static final Pattern INVISIBLE_IN_LINE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\x{200C}\\x{200D}]]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** Mail programs turn these into links of their own accord. */
    private static final Pattern LINK = Pattern.compile("(?i)(://|\\bwww\\.|\\bmailto:)");

    private Foreign() {}

    /** One short line; empty when nothing of it can be shown. */
    static String name(String text) {
        var line = BLANKS.matcher(INVISIBLE.matcher(text).replaceAll(" ")).replaceAll(" ");
        var shown = withoutLinks(line.strip());
        return shown.codePointCount(0, shown.length()) <= MAX_NAME
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, MAX_NAME - 1)) + "…";
    }

    /** Several lines. */
    static String message(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Zl}\\p{Zp}]", "\n");
        return withoutLinks(INVISIBLE_IN_LINE.matcher(lines).replaceAll(" ").strip());
    }

    /** The text as HTML shows it. */
    static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }

    private static String withoutLinks(String text) {
        return LINK.matcher(text).replaceAll(found -> switch (found.group().toLowerCase(java.util.Locale.ROOT)) {
            case "://" -> ": //";
            case "www." -> "www .";
            default -> "mailto :";
        });
    }
}
