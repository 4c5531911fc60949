package dev.chronos.presence.socket;

/** A subscription that is not granted; an answer, so it has no stack trace. */
final class RefusedSubscription extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedSubscription(Refusal refusal) {
        super(refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
