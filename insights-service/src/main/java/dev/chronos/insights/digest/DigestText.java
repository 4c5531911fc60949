package dev.chronos.insights.digest;

import java.util.ArrayList;

/** The digest as plain text. */
final class DigestText {
    private DigestText() {}

    static String of(DigestContent digest) {
        var lines = new ArrayList<String>();
        lines.add(digest.report().title());
        lines.add("");
        for (var number : digest.numbers()) {
            var change = number.change().isEmpty() ? "" : " (" + number.change() + ")";
            lines.add(number.label() + ": " + number.value() + change);
        }
        for (var paragraph : digest.paragraphs()) {
            lines.add("");
            lines.add(paragraph);
        }
        if (!digest.insights().isEmpty()) {
            lines.add("");
            lines.add(digest.say("digest.insights"));
            digest.insights().forEach(insight -> lines.add("- " + insight.title() + ": " + insight.content()));
        }
        lines.add("");
        lines.add(digest.say("digest.open") + ": " + digest.link());
        lines.add("");
        // The dashes and the space are what mail programs take for the start of a signature (RFC 3676 section 4.3).
        lines.add("-- ");
        lines.add(digest.computed());
        lines.add(digest.say("digest.why"));
        lines.add(digest.say("digest.unsubscribe") + ": " + digest.unsubscribe());
        return String.join("\n", lines) + "\n";
    }
}
