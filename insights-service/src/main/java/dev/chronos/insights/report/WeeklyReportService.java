package dev.chronos.insights.report;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.PersonReader;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.cache.AnswerCache;
import dev.chronos.insights.insight.InsightGenerator;
import dev.chronos.insights.insight.InsightRepository;
import dev.chronos.insights.insight.InsightView;
import dev.chronos.insights.platform.problem.FieldError;
import dev.chronos.insights.platform.problem.ProblemException;
import dev.chronos.insights.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The report of a week on request: the last closed one, or the one that a date lies in. */
@ApplicationScoped
class WeeklyReportService {
    private final PersonReader people;
    private final InsightGenerator generator;
    private final ReportRuns runs;
    private final InsightRepository insights;
    private final AnswerCache cache;
    private final Clock clock;

    WeeklyReportService(
            PersonReader people,
            InsightGenerator generator,
            ReportRuns runs,
            InsightRepository insights,
            AnswerCache cache,
            Clock clock) {
        this.people = people;
        this.generator = generator;
        this.runs = runs;
        this.insights = insights;
        this.cache = cache;
        this.clock = clock;
    }

    /** @param created true when the week had no report before */
    record Made(InsightView report, boolean created) {}

    /** Makes the report of a week; any number of times with one row. */
    Uni<Made> make(String userId, @Nullable String weekOf) {
        return people.read(userId).chain(person -> make(person, week(person, weekOf)));
    }

    private Uni<Made> make(Person person, TimeRange week) {
        return generator
                .generate(person, week)
                .chain(generated -> runs.record(
                        person,
                        week,
                        WeeklyReport.of(person, week, generated),
                        generated.evidence().now()))
                .call(() -> cache.drop(List.of(person.id())))
                .chain(created -> written(person, week, created));
    }

    private Uni<Made> written(Person person, TimeRange week, boolean created) {
        return insights.view(person.id(), WeeklyReport.id(person, week))
                .map(report -> new Made(Objects.requireNonNull(report), created));
    }

    private TimeRange week(Person person, @Nullable String weekOf) {
        var today = LocalDate.ofInstant(clock.instant(), person.zone());
        if (weekOf == null || weekOf.isBlank()) {
            return person.week(person.weekOf(today).minusDays(7));
        }
        var first = person.weekOf(TimeRange.date("/weekOf", weekOf));
        if (first.isAfter(today)) {
            var detail = "This week has not begun.";
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, detail, List.of(new FieldError("/weekOf", "future", detail)));
        }
        return person.week(first);
    }
}
