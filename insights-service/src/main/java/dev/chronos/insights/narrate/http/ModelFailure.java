package dev.chronos.insights.narrate.http;

import dev.chronos.insights.narrate.FallbackReason;

/** A call that gave no text. Has no message but its reason: an endpoint's words could be anybody's. */
public final class ModelFailure extends RuntimeException {
    private final FallbackReason reason;

    /** Of this kind. */
    public ModelFailure(FallbackReason reason) {
        // Nothing in a trace of ours explains a failure of theirs.
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    /** What went wrong. */
    public FallbackReason reason() {
        return reason;
    }
}
