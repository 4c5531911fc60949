package dev.chronos.insights.answer;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.insight.InsightFilter;
import dev.chronos.insights.insight.InsightFilter.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One page that is to be read.
 *
 * @param asked what was asked for, in a text that is the same on every page of one list
 * @param after where the page before ended
 */
record Listing(String userId, TimeRange range, String asked, InsightFilter filter, int limit, Position after) {

    /** The first page, or with a cursor the one after it. */
    static Listing of(Person person, ListQuery query, Instant now) {
        var range = TimeRange.asked(query.start(), query.end(), person, now);
        // The current week is another one soon; whoever pages through it stays in the one that he began with.
        var named = isBlank(query.start()) ? "current" : range.start() + "/" + range.end();
        var asked = String.join(
                "|", person.id(), range.zone().getId(), named, query.filter().key());
        var first = new Listing(person.id(), range, asked, query.filter(), query.limit(), Position.START);
        return query.cursor() == null ? first : Cursor.resume(first, query.cursor());
    }

    Listing in(Instant start, Instant end, Position position) {
        return new Listing(userId, new TimeRange(start, end, range.zone()), asked, filter, limit, position);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
