package dev.chronos.insights.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.Preferences;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.insight.InsightFilter;
import dev.chronos.insights.insight.InsightFilter.Position;
import dev.chronos.insights.platform.problem.ProblemException;
import dev.chronos.insights.platform.problem.ProblemType;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final Position LAST = new Position(false, 0.1 + 0.2, "an id|with \u00fc");

    private final ListQuery week = ListQuery.plain("2026-03-02", "2026-03-09");
    private final Listing listing = Listing.of(person("ann", "Europe/Berlin"), week, NOW);
    private final String cursor = Cursor.after(listing, LAST);

    @Test
    void it_leads_back_to_exactly_its_place() {
        assertThat(Cursor.resume(listing, cursor).after()).isEqualTo(LAST);
        for (var score : new double[] {Double.NaN, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE}) {
            var place = new Position(true, score, "");

            assertThat(Cursor.resume(listing, Cursor.after(listing, place)).after())
                    .isEqualTo(place);
        }
    }

    @Test
    void it_stays_in_the_week_that_was_the_current_one() {
        var current = ListQuery.plain(null, null);
        var asked = Listing.of(person("ann", "Europe/Berlin"), current, NOW);
        var later = Listing.of(person("ann", "Europe/Berlin"), current, NOW.plusSeconds(7 * 86_400));

        assertThat(Cursor.resume(later, Cursor.after(asked, LAST)).range()).isEqualTo(asked.range());
    }

    @Test
    void a_page_may_be_of_another_length() {
        var longer = new ListQuery("2026-03-02", "2026-03-09", InsightFilter.NONE, 7, cursor);

        assertThat(Listing.of(person("ann", "Europe/Berlin"), longer, NOW).limit())
                .isEqualTo(7);
    }

    @Test
    void every_flipped_bit_is_noticed() {
        for (var at = 0; at < cursor.length(); at++) {
            for (var bit = 0; bit < 7; bit++) {
                var damaged = new StringBuilder(cursor);
                damaged.setCharAt(at, (char) (cursor.charAt(at) ^ 1 << bit));

                refused(listing, damaged.toString());
            }
        }
    }

    @Test
    void another_text_for_the_same_bytes_is_refused() {
        var bytes = Base64.getUrlDecoder().decode(cursor);

        refused(listing, Base64.getUrlEncoder().encodeToString(bytes) + "=".repeat(bytes.length % 3 == 0 ? 4 : 0));
        refused(listing, cursor + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "-1", "AAAA", "%%%", "../../etc", "\u00fc", "\ud83d\ude80"})
    void what_is_no_cursor_is_refused(String text) {
        refused(listing, text);
    }

    @Test
    void it_is_of_one_user_zone_range_and_filter() {
        refused(Listing.of(person("ben", "Europe/Berlin"), week, NOW), cursor);
        refused(Listing.of(person("ann", "Europe/Rome"), week, NOW), cursor);
        refused(Listing.of(person("ann", "Europe/Berlin"), ListQuery.plain("2026-03-02", "2026-03-10"), NOW), cursor);
        refused(Listing.of(person("ann", "Europe/Berlin"), ListQuery.plain(null, null), NOW), cursor);
        refused(filtered(new InsightFilter(Set.of(InsightType.TIP), null, null, null)), cursor);
        refused(filtered(new InsightFilter(InsightFilter.NONE.types(), true, null, null)), cursor);
        refused(filtered(new InsightFilter(InsightFilter.NONE.types(), null, true, null)), cursor);
        refused(filtered(new InsightFilter(InsightFilter.NONE.types(), null, null, 0.0)), cursor);
    }

    @Test
    void the_longest_text_is_refused_without_being_read() {
        refused(listing, "A".repeat(1_000_000));
    }

    private Listing filtered(InsightFilter filter) {
        return Listing.of(
                person("ann", "Europe/Berlin"), new ListQuery("2026-03-02", "2026-03-09", filter, 50, null), NOW);
    }

    private static void refused(Listing listing, String cursor) {
        assertThatThrownBy(() -> Cursor.resume(listing, cursor))
                .as(cursor)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(ProblemType.INVALID_CURSOR));
    }

    private static Person person(String id, String zone) {
        return new Person(
                id, id + "@chronos.test", ZoneId.of(zone), true, DayOfWeek.MONDAY, Locale.ENGLISH, Preferences.DEFAULT);
    }
}
