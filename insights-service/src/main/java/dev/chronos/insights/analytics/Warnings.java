package dev.chronos.insights.analytics;

import dev.chronos.insights.activity.Activity;
import dev.chronos.insights.timeline.Expansion;
import java.util.ArrayList;
import java.util.List;

/** What a user should know about the numbers, in sentences. */
final class Warnings {
    private Warnings() {}

    static List<String> of(Activity activity, Expansion expansion) {
        var warnings = new ArrayList<String>();
        if (!activity.person().zoneKnown()) {
            warnings.add("The time zone of this account is unknown; UTC is used.");
        }
        count(expansion.skipped(), "%d entries end before they start and are left out.", warnings);
        count(expansion.doubtful(), "%d recurring entries have a rule that cannot be followed to its end.", warnings);
        count(expansion.misplaced(), "%d recurring entries name an unknown time zone; UTC is used for them.", warnings);
        if (activity.shares().isCut()) {
            warnings.add("There are more rows in the range than can be read; coverage says how many were.");
        }
        return warnings;
    }

    private static void count(int number, String sentence, List<String> warnings) {
        if (number > 0) {
            warnings.add(sentence.formatted(number));
        }
    }
}
