package dev.chronos.insights.narrate.model;

import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.Narration;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import org.jboss.logging.Logger;

/**
 * Makes each text that the model did not write visible: {@code chronos.insights.fallback} by reason, and a WARN, which is an
 * event where events are sent. Says nothing of what the text is about.
 */
@Singleton
final class Fallbacks {
    private static final Logger LOG = Logger.getLogger(Fallbacks.class);
    private static final String COUNTER = "chronos.insights.fallback";

    private final MeterRegistry meters;

    Fallbacks(MeterRegistry meters) {
        this.meters = meters;
        for (var reason : FallbackReason.values()) {
            meters.counter(COUNTER, "reason", reason.name());
        }
    }

    /** Once for each reason of a narration. */
    void note(Narration narration) {
        var reasons = EnumSet.noneOf(FallbackReason.class);
        reasons.addAll(narration.refused().values());
        var whole = narration.provenance().fallbackReason();
        if (whole != null) {
            reasons.add(whole);
        }
        for (var reason : reasons) {
            meters.counter(COUNTER, "reason", reason.name()).increment();
            if (!reason.isExpected()) {
                LOG.warnf(
                        "text of the templates instead of the model's reason=%s attempts=%d latencyMs=%d",
                        reason,
                        narration.provenance().attempts(),
                        narration.provenance().latencyMs());
            }
        }
    }
}
