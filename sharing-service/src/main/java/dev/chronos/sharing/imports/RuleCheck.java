package dev.chronos.sharing.imports;

import dev.chronos.sharing.ical.ImportedEvent;
import dev.chronos.sharing.ical.ImportedFile;
import dev.chronos.sharing.ical.Remark;
import dev.chronos.sharing.recurrence.Expansion.Flaw;
import dev.chronos.sharing.recurrence.LibRecurExpander;
import dev.chronos.sharing.recurrence.RecurringEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;

/** Warns of rules that will not be followed: the event is kept as it is, and shown once. */
final class RuleCheck {
    private static final LibRecurExpander EXPANDER = new LibRecurExpander();
    private static final int MAX_REMARKS = 100;

    private RuleCheck() {}

    static ImportedFile of(ImportedFile file) {
        var remarks = new ArrayList<>(file.remarks());
        for (var event : file.events()) {
            if (remarks.size() < MAX_REMARKS && isFlawed(event)) {
                remarks.add(new Remark(
                        "rule-not-followed",
                        "The rule of \"%s\" cannot be followed; the event is shown once.".formatted(event.title())));
            }
        }
        return new ImportedFile(file.events(), file.tasks(), file.skipped(), remarks);
    }

    private static boolean isFlawed(ImportedEvent event) {
        var rule = event.rule();
        if (rule == null) {
            return false;
        }
        var recurring = new RecurringEvent(
                event.start(), Duration.ZERO, event.zone(), event.allDay(), rule, null, Set.of(), Set.of());
        var flaw = EXPANDER.between(recurring, event.start(), event.start().plusMillis(1))
                .flaw();
        return flaw == Flaw.BAD_RULE || flaw == Flaw.EXCESSIVE_RULE;
    }
}
