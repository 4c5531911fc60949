package dev.chronos.sharing.share;

import dev.chronos.sharing.notice.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Whom a share is for.
 *
 * @param address in the canonical spelling
 * @param userId null: nobody has this address yet
 * @param blocks true: wants nothing from the sender, who must not notice
 * @param reader how that person reads; null: not known
 */
record Recipient(
        String address,
        @Nullable String userId,
        boolean blocks,
        @Nullable Reader reader) {

    static Recipient unknown(String address) {
        return new Recipient(address, null, false, null);
    }
}
