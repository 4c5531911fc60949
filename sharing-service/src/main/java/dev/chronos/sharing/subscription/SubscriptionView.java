package dev.chronos.sharing.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chronos.sharing.calendar.CalendarView;
import dev.chronos.sharing.subscription.address.FeedUrl;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as its owner sees it.
 *
 * @param url without what may be secret in it
 * @param state {@code OK}, {@code FAILING} or {@code GONE}
 * @param error why it fails; null: it does not
 * @param fetchedAt when it was last fetched well
 * @param nextAt when it is fetched next; null: never, it is gone
 */
@JsonInclude
record SubscriptionView(
        String calendarId,
        String url,
        String state,
        @Nullable String error,
        @Nullable Instant fetchedAt,
        @Nullable Instant nextAt) {

    /** What is answered to a new one. */
    record Created(CalendarView calendar, SubscriptionView subscription) {}

    /** All of a person's. */
    record Page(List<SubscriptionView> subscriptions) {}

    static SubscriptionView of(Subscription subscription) {
        var status = subscription.status();
        return new SubscriptionView(
                subscription.calendarId(),
                FeedUrl.parse(subscription.url()).redacted(),
                status.name(),
                status.error(),
                status.fetchedAt(),
                status.name().equals("GONE") ? null : status.nextAt());
    }
}
