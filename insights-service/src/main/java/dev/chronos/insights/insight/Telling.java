package dev.chronos.insights.insight;

import dev.chronos.insights.activity.Activity;
import dev.chronos.insights.activity.EventRow;
import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.Ranked;
import dev.chronos.insights.narrate.Assignment;
import dev.chronos.insights.narrate.Assignment.OwnTitle;
import dev.chronos.insights.narrate.Candidate;
import dev.chronos.insights.narrate.Slot;
import dev.chronos.insights.prose.Prose;
import dev.chronos.insights.prose.Title;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Findings as the narrator gets them: facts as slots, and a title only when the user has asked for it. */
final class Telling {
    /** The titles of invitations are not the user's: anybody can send one. */
    private static final Set<String> OF_OTHERS = Set.of("r19");

    /** Names of categories are never sent. */
    private static final String CATEGORY = "category";

    private final Person person;
    private final Prose prose;

    private Telling(Person person) {
        this.person = person;
        this.prose = Prose.of(person.locale());
    }

    /** What the narrator may tell of a range. */
    static Assignment of(Person person, TimeRange range, Activity activity, List<Ranked> ranked) {
        var telling = new Telling(person);
        var candidates = ranked.stream()
                .map(one -> telling.candidate(one.finding(), range))
                .toList();
        var titles = ranked.stream()
                .flatMap(one -> telling.titles(one.finding(), range))
                .toList();
        return new Assignment(person.id(), range.key(), person.locale(), candidates, titles, categories(activity));
    }

    private Candidate candidate(Finding finding, TimeRange range) {
        var slots = new ArrayList<Slot>();
        for (var fact : finding.facts()) {
            if (fact.value() instanceof Number) {
                slots.add(slot(fact, slots.isEmpty()));
            }
        }
        titles(finding, range).map(this::slot).forEach(slots::add);
        return new Candidate(
                id(finding, range),
                finding.rule(),
                slots,
                prose.render(finding.title()),
                prose.render(finding.content()),
                finding.actions().stream()
                        .map(action -> action.kind())
                        .distinct()
                        .toList());
    }

    private Slot slot(Fact fact, boolean required) {
        return new Slot(fact.id(), fact.metric(), fact.unit(), prose.quantity(fact), fact.direction(), required);
    }

    private Slot slot(OwnTitle title) {
        return new Slot(title.slotId(), "title", Slot.TEXT, prose.quote(new Title(title.text())), null, false);
    }

    private Stream<OwnTitle> titles(Finding finding, TimeRange range) {
        if (!person.preferences().includeTitles() || OF_OTHERS.contains(finding.rule())) {
            return Stream.of();
        }
        var titles = new ArrayList<OwnTitle>();
        finding.details().entrySet().stream()
                .filter(detail -> !detail.getKey().equals(CATEGORY))
                .sorted(Map.Entry.comparingByKey())
                .forEach(detail -> {
                    if (detail.getValue() instanceof Title title) {
                        titles.add(new OwnTitle(id(finding, range), "t" + (titles.size() + 1), title.text()));
                    }
                });
        return titles.stream();
    }

    private String id(Finding finding, TimeRange range) {
        return InsightId.of(person.id(), finding.rule(), finding.subject(), range.key());
    }

    private static Set<String> categories(Activity activity) {
        return Stream.concat(
                        activity.events().stream().map(EventRow::category),
                        activity.tasks().stream().map(TaskRow::category))
                .filter(Objects::nonNull)
                .map(EventRow.Category::name)
                .collect(Collectors.toSet());
    }
}
