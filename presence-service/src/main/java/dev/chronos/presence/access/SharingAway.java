package dev.chronos.presence.access;

import java.util.concurrent.TimeoutException;

/** sharing-service, or the provider whose token it wants, did not answer in time or not with an answer. */
public final class SharingAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SharingAway(Throwable cause) {
        // The time-out in the chain is what the problem mappers know an outage by.
        super("sharing-service does not answer: " + cause, new TimeoutException(cause.toString()));
    }
}
