package dev.chronos.insights.report;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Impact;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.insight.InsightGenerator.Generated;
import dev.chronos.insights.insight.InsightId;
import dev.chronos.insights.insight.InsightRow;
import dev.chronos.insights.prose.Prose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the one row that is a week's report. Pure. */
public final class WeeklyReport {
    /** Value of {@code category}, and the kind of the run. */
    static final String CATEGORY = "weekly_report";

    private static final Duration USEFUL = Duration.ofDays(7);

    private WeeklyReport() {}

    /** The id of the report of a week, which is known before the report is. */
    public static String id(Person person, TimeRange week) {
        return InsightId.of(person.id(), CATEGORY, "week", week.key());
    }

    /** The insights that a report points to: all but the head of the list, which says what the report says itself. */
    public static List<InsightRow> children(Generated generated) {
        return generated.rows().stream()
                .filter(row -> !row.category().equals("summary"))
                .toList();
    }

    /** The report of a week about which something was found. */
    public static InsightRow of(Person person, TimeRange week, Generated generated) {
        var evidence = generated.evidence();
        if (!evidence.current().hasData()) {
            return empty(person, week, InsightRow.validFrom(week, evidence.now()));
        }
        var prose = Prose.of(person.locale());
        var text = new ReportText(prose);
        var children = children(generated);
        var win = ReportText.win(children);
        var data = data(week, prose);
        data.put("childIds", children.stream().map(InsightRow::id).toList());
        data.put("facts", facts(evidence, prose));
        data.put("report", ReportContent.of(evidence, week, prose));
        if (win != null) {
            data.put("win", Map.of("id", win.id(), "title", win.title()));
        }
        return row(
                person,
                week,
                text.title(week),
                text.content(evidence, win),
                data,
                evidence.current().timeline().coverage(),
                InsightRow.validFrom(week, evidence.now()));
    }

    /** The report of a closed week in which nothing was recorded. */
    public static InsightRow empty(Person person, TimeRange week) {
        return empty(person, week, week.end());
    }

    private static InsightRow empty(Person person, TimeRange week, Instant validFrom) {
        var prose = Prose.of(person.locale());
        var text = new ReportText(prose);
        var data = data(week, prose);
        data.put("childIds", List.of());
        data.put("facts", List.of());
        data.put("report", ReportContent.empty(week, validFrom));
        return row(person, week, text.title(week), text.empty(), data, 1, validFrom);
    }

    private static Map<String, Object> data(TimeRange week, Prose prose) {
        var data = InsightRow.data(week);
        data.put("dedupKey", CATEGORY + "|week");
        data.put("locale", prose.locale().stripExtensions().toLanguageTag());
        return data;
    }

    private static InsightRow row(
            Person person,
            TimeRange week,
            String title,
            String content,
            Map<String, Object> data,
            double confidence,
            Instant validFrom) {
        data.put("deterministicText", content);
        return new InsightRow(
                id(person, week),
                InsightType.TIME_USAGE,
                CATEGORY,
                title,
                content,
                data,
                1,
                confidence,
                Impact.MEDIUM,
                validFrom,
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
}
