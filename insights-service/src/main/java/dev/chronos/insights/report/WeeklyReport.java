package dev.chronos.insights.report;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Impact;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.rule.tip.Reflection;
import dev.chronos.insights.insight.InsightGenerator.Generated;
import dev.chronos.insights.insight.InsightId;
import dev.chronos.insights.insight.InsightRow;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.prose.Prose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the one row that is a week's report. Pure. */
final class WeeklyReport {
    /** Value of {@code category}, and the kind of the run. */
    static final String CATEGORY = "weekly_report";

    private static final Duration USEFUL = Duration.ofDays(7);

    private WeeklyReport() {}

    /** The id of the report of a week, which is known before the report is. */
    static String id(Person person, TimeRange week) {
        return InsightId.of(person.id(), CATEGORY, "week", week.key());
    }

    static InsightRow of(Person person, TimeRange week, Generated generated) {
        var evidence = generated.evidence();
        var prose = Prose.of(person.locale());
        var text = new ReportText(prose);
        var win = ReportText.win(generated.rows());
        var data = InsightRow.data(week);
        data.put("dedupKey", CATEGORY + "|week");
        data.put("childIds", generated.rows().stream().map(InsightRow::id).toList());
        data.put("facts", facts(evidence, prose));
        data.put("report", content(evidence, week, prose));
        if (win != null) {
            data.put("win", Map.of("id", win.id(), "title", win.title()));
        }
        var content = text.content(evidence, win);
        data.put("deterministicText", content);
        return new InsightRow(
                id(person, week),
                InsightType.TIME_USAGE,
                CATEGORY,
                text.title(week),
                content,
                data,
                1,
                evidence.current().timeline().coverage(),
                Impact.MEDIUM,
                InsightRow.validFrom(week, evidence.now()),
                week.end().plus(USEFUL),
                List.<SuggestedAction>of());
    }

    private static List<Map<String, Object>> facts(Evidence evidence, Prose prose) {
        var facts = new ArrayList<Map<String, Object>>();
        for (var number : ReportNumbers.six(evidence, prose)) {
            var fact = new LinkedHashMap<String, Object>();
            fact.put("id", "f" + (facts.size() + 1));
            fact.put("metric", number.getOrDefault("key", ""));
            fact.put("value", number.getOrDefault("value", 0));
            fact.put("unit", number.getOrDefault("unit", ""));
            fact.put("renderings", List.of(number.getOrDefault("text", "")));
            facts.add(fact);
        }
        return facts;
    }

    private static Map<String, Object> content(Evidence evidence, TimeRange week, Prose prose) {
        var current = evidence.current();
        var report = new LinkedHashMap<String, Object>();
        report.put("empty", !current.hasData());
        report.put("open", !evidence.isClosed());
        report.put("firstDate", week.firstDate().toString());
        report.put("lastDate", week.endDate().minusDays(1).toString());
        report.put("zone", week.zone().getId());
        report.put("coverage", current.timeline().coverage());
        report.put("awayDays", current.timeline().awayDates().size());
        report.put("historyWeeks", evidence.history().size());
        report.put("numbers", ReportNumbers.six(evidence, prose));
        report.put("days", ReportNumbers.days(evidence));
        put(report, "categories", evidence, MetricKey.CATEGORY_MINUTES);
        put(report, "focusCapacityMinutes", evidence, MetricKey.FOCUS_CAPACITY);
        put(report, "fragmentMinutes", evidence, MetricKey.FRAGMENT_MINUTES);
        put(report, "tasksCompleted", evidence, MetricKey.TASKS_COMPLETED);
        put(report, "tasksOnTime", evidence, MetricKey.TASKS_ON_TIME);
        put(report, "overdueTasks", evidence, MetricKey.OVERDUE_TASKS);
        put(report, "estimateRatioMedian", evidence, MetricKey.ESTIMATE_RATIO);
        report.put(
                "outlook",
                Map.of(
                        "bookedMinutes", evidence.ahead().amount(MetricKey.BUSY_NET),
                        "tasksDue", evidence.ahead().amount(MetricKey.TASKS_DUE)));
        report.put("question", prose.render(Reflection.question(current)));
        return report;
    }

    private static void put(Map<String, Object> report, String name, Evidence evidence, MetricKey key) {
        var value = evidence.current().metrics().get(key).value();
        if (value != null) {
            report.put(name, value);
        }
    }
}
