package dev.chronos.sharing.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the clock does with subscriptions. */
@ServiceTest
class RefreshTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    RefreshJob job;

    @Inject
    Refresher refresher;

    @Inject
    SubscriptionRepository subscriptions;

    private Api anna = new Api("nobody", "none");
    private Feed feed;
    private String calendar = "";

    @BeforeEach
    void start() throws IOException {
        Rows.execute("delete from calendar_subscriptions");
        anna = Api.somebody("anna");
        feed = Feed.of(Feed.file("Matches", "Final", "Semifinal"));
        calendar = feed.subscribe(anna);
    }

    @AfterEach
    void end() throws IOException {
        feed.close();
    }

    @Test
    void a_changed_feed_changes_the_calendar() {
        feed.serves(Feed.file("Matches", "Final, moved", "Third place"));

        refresh();

        assertThat(Feed.titles(calendar)).containsExactly("Final, moved", "Third place");
        assertThat(Feed.contentVersion(calendar)).isEqualTo(2);
        assertThat(Rows.query(
                        "select changes -> 'after' ->> 'removed' as removed, metadata ->> 'source' as source from activity_logs where \"entityId\" = ? and action = 'calendar.refreshed' order by \"createdAt\" desc limit 1",
                        calendar))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).containsEntry("removed", "1").containsEntry("source", "subscription"));
        assertThat((Integer) Feed.row(calendar).get("inSeconds")).isBetween(3_200, 3_970);
    }

    @Test
    void an_unchanged_feed_changes_nothing() {
        feed.server.does(Outside.with(304, "", ""));
        refresh();
        feed.serves(Feed.file("Matches", "Final", "Semifinal"));
        refresh();
        feed.serves(Feed.file("Another name", "Semifinal", "Final"));
        refresh();

        assertThat(feed.server.requests().get(1)).containsIgnoringCase("if-none-match: \"1\"");
        assertThat(Feed.contentVersion(calendar)).isEqualTo(1);
        assertThat(Feed.row(calendar)).containsEntry("state", "OK");
    }

    @Test
    void what_a_flawed_file_does_not_have_stays() {
        var cut = Feed.file("Matches", "Third place", "Final");
        feed.serves(cut.substring(0, cut.indexOf("UID:Final") + 8));
        refresh();

        assertThat(Feed.titles(calendar)).containsExactly("Final", "Semifinal", "Third place");

        feed.serves(Feed.file("Matches", "Third place").replace("END:VCALENDAR", "BEGIN VEVENT\r\nEND:VCALENDAR"));
        refresh();

        assertThat(Feed.titles(calendar)).containsExactly("Final", "Semifinal", "Third place");
    }

    @Test
    void a_lower_sequence_counts_too() {
        feed.serves(Feed.file("Matches", "Final").replace("SUMMARY", "SEQUENCE:7\r\nSUMMARY"));
        refresh();
        feed.serves(Feed.file("Matches", "Final, again"));
        refresh();

        assertThat(Feed.titles(calendar)).containsExactly("Final, again");
    }

    @Test
    void a_feed_that_fails_is_asked_less_and_less_and_loses_nothing() {
        feed.server.does(Outside.with(500, "", ""));

        refresh();
        assertThat(Feed.row(calendar)).containsEntry("state", "FAILING").containsEntry("failures", 1);
        assertThat((Integer) Feed.row(calendar).get("inSeconds")).isBetween(220, 376);
        refresh();
        assertThat((Integer) Feed.row(calendar).get("inSeconds")).isBetween(445, 751);
        assertThat(Feed.titles(calendar)).hasSize(2);
        assertThat(Feed.row(calendar).get("error")).asString().contains("500").doesNotContain("127.0.0.1");

        feed.serves(Feed.file("Matches", "Final"));
        refresh();
        assertThat(Feed.row(calendar)).containsEntry("state", "OK").containsEntry("failures", 0);
        assertThat(Feed.titles(calendar)).containsExactly("Final");
    }

    @Test
    void what_is_gone_is_not_asked_again_until_somebody_wishes_it() {
        feed.server.does(Outside.with(410, "", ""));
        refresh();
        assertThat(Feed.row(calendar)).containsEntry("state", "GONE");

        Feed.makeDue(calendar);
        assertThat(claim()).isNull();

        Rows.execute("update calendar_subscriptions set \"attemptedAt\" = null where \"calendarId\" = ?", calendar);
        feed.serves(Feed.file("Matches", "Back"));
        anna.as().post("/api/subscriptions/" + calendar + "/refresh").then().statusCode(202);
        await().atMost(PATIENCE).until(() -> Feed.titles(calendar).equals(List.of("Back")));
        await().atMost(PATIENCE).until(() -> "OK".equals(Feed.row(calendar).get("state")));
    }

    @Test
    void a_feed_says_how_often_within_reason() {
        feed.serves(Feed.file("Matches", "Final")
                .replace("X-WR-CALNAME", "REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\nX-WR-CALNAME"));
        refresh();
        assertThat((Integer) Feed.row(calendar).get("inSeconds")).isBetween(12_900, 15_900);

        feed.serves(Feed.file("Matches", "Semifinal").replace("X-WR-CALNAME", "X-PUBLISHED-TTL:PT1M\r\nX-WR-CALNAME"));
        refresh();
        assertThat((Integer) Feed.row(calendar).get("inSeconds")).isBetween(800, 995);
    }

    @Test
    void of_many_instances_one_has_it() {
        Feed.makeDue(calendar);

        var claims = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> claim())
                .filter(Objects::nonNull)
                .toList();

        assertThat(claims).hasSize(1);
    }

    @Test
    void who_lost_the_lease_writes_nothing() {
        Feed.makeDue(calendar);
        var slow = Objects.requireNonNull(claim());
        Rows.execute(
                "update calendar_subscriptions set \"leaseUntil\" = now() at time zone 'UTC' - interval '1 second'");
        var next = Objects.requireNonNull(claim());
        assertThat(next.fence()).isEqualTo(slow.fence() + 1);

        feed.serves(Feed.file("Matches", "Late"));
        finish(refresher.refresh(slow));

        assertThat(Feed.titles(calendar)).containsExactly("Final", "Semifinal");
        assertThat(Feed.row(calendar).get("leaseUntil")).isNotNull();
        finish(refresher.refresh(next));
        assertThat(Feed.titles(calendar)).containsExactly("Late");
    }

    @Test
    void an_archived_or_deleted_calendar_is_not_refreshed() {
        Feed.makeDue(calendar);
        Rows.execute("update calendars set \"isArchived\" = true where id = ?", calendar);
        assertThat(claim()).isNull();
        Rows.execute("update calendars set \"isArchived\" = false, \"deletedAt\" = now() where id = ?", calendar);
        assertThat(claim()).isNull();
    }

    @Test
    void a_server_that_hangs_keeps_nobody_else_waiting() throws IOException {
        try (var good = Feed.of(Feed.file("Good", "Before"))) {
            var others =
                    IntStream.range(0, 5).mapToObj(i -> feed.subscribe(anna)).toList();
            var goodCalendar = Feed.subscribe(anna, good.url(OutsideResource.ELSEWHERE))
                    .statusCode(201)
                    .extract()
                    .<String>path("calendar.id");
            feed.server.does((request, out) -> Thread.sleep(60_000));
            good.serves(Feed.file("Good", "After"));
            others.forEach(Feed::makeDue);
            Rows.execute(
                    "update calendar_subscriptions set \"nextAt\" = now() at time zone 'UTC' where \"calendarId\" = ?",
                    goodCalendar);

            job.fill();

            await().atMost(Duration.ofSeconds(5))
                    .until(() -> Feed.titles(goodCalendar).equals(List.of("After")));
            assertThat(feed.server.requests()).hasSizeLessThanOrEqualTo(6 + 3);
        }
    }

    private void refresh() {
        Feed.makeDue(calendar);
        finish(refresher.refresh(Objects.requireNonNull(claim())));
    }

    private Subscription claim() {
        return subscriptions.claim(Set.of()).await().atMost(PATIENCE);
    }

    private static void finish(Uni<?> work) {
        work.await().atMost(PATIENCE);
    }
}
