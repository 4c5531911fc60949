package dev.chronos.sharing.subscription;

import dev.chronos.sharing.platform.time.Zones;
import dev.chronos.sharing.subscription.address.FeedRefused;
import dev.chronos.sharing.subscription.address.FeedRefused.Reason;
import dev.chronos.sharing.subscription.fetch.Feeds.Reading.Changed;
import dev.chronos.sharing.subscription.fetch.Fetched.Validators;
import dev.chronos.sharing.subscription.fetch.Pace;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code calendar_subscriptions}, with whose it is.
 *
 * @param url with all its secrets
 * @param everySeconds how often the feed wants to be asked; null: it does not say
 * @param fence whoever claims the row later has a higher one, and ours then writes nothing
 * @param zone of the calendar, else of its owner
 */
record Subscription(
        String calendarId,
        String ownerId,
        String url,
        String host,
        Status status,
        Validators validators,
        byte @Nullable [] contentHash,
        @Nullable Integer everySeconds,
        int fence,
        String zone) {

    /**
     * How it stands.
     *
     * @param name {@code OK}, {@code FAILING} or {@code GONE}
     * @param error why it fails, for people; null: it does not
     * @param failures in a row
     * @param fetchedAt the last time that went well
     */
    record Status(
            String name,
            @Nullable String error,
            int failures,
            @Nullable Instant fetchedAt,
            Instant nextAt) {}

    static Subscription of(Row row) {
        var next = row.getLocalDateTime("nextAt").toInstant(ZoneOffset.UTC);
        return new Subscription(
                row.getString("calendarId"),
                row.getString("ownerId"),
                row.getString("url"),
                row.getString("host"),
                new Status(
                        row.getString("state"),
                        row.getString("error"),
                        row.getInteger("failures"),
                        utc(row.getLocalDateTime("fetchedAt")),
                        next),
                new Validators(row.getString("etag"), row.getString("lastModified")),
                row.getBuffer("contentHash") == null
                        ? null
                        : row.getBuffer("contentHash").getBytes(),
                row.getInteger("everySeconds"),
                row.getInteger("fence"),
                row.getString("zone"));
    }

    @Nullable Duration wished() {
        return everySeconds == null ? null : Duration.ofSeconds(everySeconds);
    }

    /** The zone of times without one. */
    ZoneId zoneId() {
        return zone(zone);
    }

    static ZoneId zone(String id) {
        return Zones.isKnown(id) ? ZoneId.of(id) : ZoneId.of("UTC");
    }

    private static @Nullable Instant utc(@Nullable LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }

    /**
     * How a fetch ended, as the row is to remember it.
     *
     * @param state {@code OK}, {@code FAILING} or {@code GONE}
     * @param delay until the next fetch
     */
    record Outcome(
            String state,
            @Nullable String error,
            int failures,
            Duration delay,
            Validators validators,
            byte @Nullable [] contentHash,
            @Nullable Integer everySeconds) {

        static Outcome same(Subscription before, Pace pace, double random) {
            return new Outcome(
                    "OK",
                    null,
                    0,
                    pace.next(before.wished(), random),
                    before.validators(),
                    before.contentHash(),
                    before.everySeconds());
        }

        static Outcome changed(Changed now, Pace pace, double random) {
            var wished = now.file().head().refresh();
            var every = wished == null ? null : (int) Math.min(wished.toSeconds(), Pace.LONGEST.toSeconds());
            return new Outcome("OK", null, 0, pace.next(wished, random), now.validators(), now.hash(), every);
        }

        static Outcome failed(Subscription before, FeedRefused refused, Pace pace, double random) {
            var failures = before.status().failures() + 1;
            return new Outcome(
                    refused.reason() == Reason.GONE ? "GONE" : "FAILING",
                    refused.detail(),
                    failures,
                    pace.retry(failures, refused.retryAfter(), random),
                    before.validators(),
                    before.contentHash(),
                    before.everySeconds());
        }
    }
}
