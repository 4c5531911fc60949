package dev.chronos.insights.digest;

import static dev.chronos.insights.digest.Html.escape;

import java.util.stream.Collectors;

/** The digest as HTML that every mail program shows: tables and inline styles, no images, nothing loaded from anywhere. */
final class DigestHtml {
    private static final String CELL = "padding:6px 12px 6px 0;font-size:14px;";

    private DigestHtml() {}

    static String of(DigestContent digest) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="margin:0;padding:0;background:#f4f5f7;">
                <div style="display:none;max-height:0;overflow:hidden;">%s</div>
                <table role="presentation" width="100%%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px;">
                <table role="presentation" width="600" cellpadding="0" cellspacing="0" \
                style="width:100%%;max-width:600px;background:#ffffff;border-radius:8px;font-family:Helvetica,Arial,sans-serif;color:#1f2933;">
                <tr><td style="padding:24px;">
                <h1 style="margin:0 0 16px;font-size:20px;">%s</h1>
                %s%s%s<p style="margin:20px 0;"><a href="%s" \
                style="background:#2563eb;color:#ffffff;padding:10px 16px;border-radius:6px;text-decoration:none;font-size:14px;">%s</a></p>
                <p style="margin:16px 0 0;font-size:12px;color:#52606d;">%s</p>
                <p style="margin:8px 0 0;font-size:12px;color:#52606d;">%s <a href="%s" style="color:#52606d;">%s</a></p>
                </td></tr></table></td></tr></table>
                </body></html>
                """.formatted(
                        escape(digest.prose().locale().getLanguage()),
                        escape(digest.report().title()),
                        escape(digest.say("digest.preview")),
                        escape(digest.report().title()),
                        numbers(digest),
                        paragraphs(digest),
                        insights(digest),
                        escape(digest.link().toString()),
                        escape(digest.say("digest.open")),
                        escape(digest.computed()),
                        escape(digest.say("digest.why")),
                        escape(digest.unsubscribe().toString()),
                        escape(digest.say("digest.unsubscribe")));
    }

    private static String numbers(DigestContent digest) {
        return digest.numbers().stream()
                .map(number ->
                        "<tr><td style=\"%1$scolor:#52606d;\">%2$s</td><td style=\"%1$sfont-weight:bold;\">%3$s</td><td style=\"%1$scolor:#52606d;\">%4$s</td></tr>\n"
                                .formatted(
                                        CELL, escape(number.label()), escape(number.value()), escape(number.change())))
                .collect(Collectors.joining(
                        "", "<table cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 12px;\">\n", "</table>\n"));
    }

    private static String paragraphs(DigestContent digest) {
        return digest.paragraphs().stream().map(DigestHtml::paragraph).collect(Collectors.joining());
    }

    private static String paragraph(String text) {
        return "<p style=\"margin:0 0 12px;font-size:14px;line-height:1.5;\">" + escape(text) + "</p>\n";
    }

    private static String insights(DigestContent digest) {
        if (digest.insights().isEmpty()) {
            return "";
        }
        return digest.insights().stream()
                .map(insight -> "<li style=\"margin:0 0 8px;\"><strong>%s</strong><br>%s</li>\n"
                        .formatted(escape(insight.title()), escape(insight.content())))
                .collect(Collectors.joining(
                        "",
                        "<h2 style=\"margin:20px 0 8px;font-size:16px;\">" + escape(digest.say("digest.insights"))
                                + "</h2>\n<ul style=\"margin:0;padding:0 0 0 20px;font-size:14px;line-height:1.5;\">\n",
                        "</ul>\n"));
    }
}
