package dev.chronos.insights.report;

import static dev.chronos.insights.metric.MetricKey.AFTER_HOURS;
import static dev.chronos.insights.metric.MetricKey.BUSY_NET;
import static dev.chronos.insights.metric.MetricKey.FOCUS_CAPACITY;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.MEETING_NET;
import static dev.chronos.insights.metric.MetricKey.PER_DAY_NET;
import static dev.chronos.insights.metric.MetricKey.TASKS_COMPLETED;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.prose.Amount;
import dev.chronos.insights.prose.Message;
import dev.chronos.insights.prose.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The six numbers of a report with their change against the user's own last eight weeks, and the bars of the days. */
final class ReportNumbers {
    private static final List<MetricKey> SIX =
            List.of(BUSY_NET, MEETING_NET, FOCUS_MINUTES, FOCUS_CAPACITY, AFTER_HOURS, TASKS_COMPLETED);

    private ReportNumbers() {}

    /** In the order in which they are shown. Before three weeks of history there is no median and no change. */
    static List<Map<String, Object>> six(Evidence evidence, Prose prose) {
        var numbers = new ArrayList<Map<String, Object>>();
        SIX.forEach(key -> {
            var metric = evidence.current().metrics().get(key);
            var number = new LinkedHashMap<String, Object>();
            number.put("key", key.json());
            number.put("label", prose.render(Message.of("number." + key.json())));
            number.put("unit", metric.unit());
            number.put("text", prose.quantity(new Amount(evidence.current().amount(key), metric.unit())));
            if (metric.value() != null) {
                number.put("value", metric.value());
            }
            var median = evidence.baselineMedian(key);
            if (median != null) {
                number.put("median", median);
                number.put("change", evidence.current().amount(key) - median);
            }
            numbers.add(number);
        });
        return numbers;
    }

    /** One bar for each day. */
    static List<Map<String, Object>> days(Evidence evidence) {
        var busy = list(evidence, PER_DAY_NET);
        var focus = list(evidence, MetricKey.FOCUS_PER_DAY);
        var days = evidence.current().timeline().days();
        var bars = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < days.size(); i++) {
            bars.add(Map.of(
                    "date", days.get(i).date().toString(), "busyMinutes", busy.get(i), "focusMinutes", focus.get(i)));
        }
        return bars;
    }

    private static List<?> list(Evidence evidence, MetricKey key) {
        return evidence.current().metrics().get(key).value() instanceof List<?> list ? list : List.of();
    }
}
