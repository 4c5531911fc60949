package dev.chronos.insights.digest;

import dev.chronos.insights.insight.InsightRow;
import dev.chronos.insights.prose.Amount;
import dev.chronos.insights.prose.Message;
import dev.chronos.insights.prose.Prose;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What a digest says, before it is text or HTML. */
record DigestContent(Prose prose, InsightRow report, List<InsightRow> insights, URI link, URI unsubscribe) {

    /**
     * One of the numbers at the head.
     *
     * @param change against the person's usual week; empty in the first weeks
     */
    record Number(String label, String value, String change) {}

    String say(String key) {
        return prose.render(Message.of(key));
    }

    String computed() {
        return prose.render(Message.of("digest.computed")
                .with("version", String.valueOf(content().get("definitionVersion"))));
    }

    List<String> paragraphs() {
        return List.of(report.content().split("\n{2,}"));
    }

    List<Number> numbers() {
        return content().get("numbers") instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(number -> number((Map<?, ?>) number))
                        .toList()
                : List.of();
    }

    private Number number(Map<?, ?> number) {
        var change = number.get("change") instanceof java.lang.Number delta
                ? change(delta.doubleValue(), String.valueOf(number.get("unit")))
                : "";
        return new Number(String.valueOf(number.get("label")), String.valueOf(number.get("text")), change);
    }

    /** Half a task, or half a minute, more or less is as usual. */
    private String change(double delta, String unit) {
        var size = Math.floor(Math.abs(delta) + 0.5);
        if (size == 0) {
            return say("digest.change.same");
        }
        var counted = unit.equals("count");
        var key = delta > 0
                ? counted ? "digest.more" : "digest.change.more"
                : counted ? "digest.fewer" : "digest.change.less";
        return prose.render(Message.of(key).with("delta", new Amount(size, unit)));
    }

    private Map<?, ?> content() {
        return report.data().get("report") instanceof Map<?, ?> content ? content : Map.of();
    }
}
