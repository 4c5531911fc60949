package dev.chronos.sharing.subscription.fetch;

import dev.chronos.sharing.ical.text.Limits;
import java.time.Duration;

/**
 * What a fetch may take.
 *
 * @param head until the head of an answer, connecting included
 * @param whole until the end of the last hop
 * @param bytes of a body, unpacked or not
 */
record Bounds(Duration head, Duration whole, int bytes) {
    static final int HOPS = 5;
    static final int HEADER_BYTES = 16 * 1024;

    /** No packed text that people wrote is smaller than this part of it. */
    static final int RATIO = 200;

    static final Bounds DEFAULT = new Bounds(Duration.ofSeconds(10), Duration.ofSeconds(20), Limits.BYTES);
}
