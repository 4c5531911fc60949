package dev.chronos.sharing.subscription.fetch;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/** What is at an address. */
public sealed interface Fetched {
    /** The same as last time, its server says. */
    record Unchanged() implements Fetched {}

    /**
     * A file, not looked at yet.
     *
     * @param body as received
     * @param type its declared type; null without one
     * @param validators to ask with the next time
     */
    record Content(Buffer body, boolean packed, @Nullable String type, Validators validators) implements Fetched {}

    /** What tells versions of a feed apart, as its server wrote it; null where it did not. */
    record Validators(@Nullable String etag, @Nullable String lastModified) {
        private static final int LONGEST = 500;

        /** Knows nothing. */
        public static final Validators NONE = new Validators(null, null);

        /** Long ones are left out: each would be written and sent with every fetch. */
        public Validators {
            etag = usable(etag) ? etag : null;
            lastModified = usable(lastModified) ? lastModified : null;
        }

        private static boolean usable(@Nullable String value) {
            return value != null && value.length() <= LONGEST && value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        }
    }
}
