package dev.chronos.insights.answer;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.PersonReader;
import dev.chronos.insights.cache.Answers;
import dev.chronos.insights.cache.Answers.Found;
import dev.chronos.insights.cache.ChangeStamp.Stamp;
import dev.chronos.insights.http.Tagged;
import dev.chronos.insights.insight.InsightGenerator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * The lists. What is kept is the first page of a range without filters; whatever else is asked for is read from the rows,
 * once that page has shown that they are up to date. Later pages show the rows as the first one left them.
 */
@ApplicationScoped
class InsightLists {
    private final PersonReader people;
    private final Answers answers;
    private final InsightGenerator generator;
    private final InsightPages pages;
    private final Clock clock;

    InsightLists(PersonReader people, Answers answers, InsightGenerator generator, InsightPages pages, Clock clock) {
        this.people = people;
        this.answers = answers;
        this.generator = generator;
        this.pages = pages;
        this.clock = clock;
    }

    /** The user and the state of his rows. */
    private record Asker(Person person, Stamp stamp) {}

    /** The insights that are asked for: kept while the user's rows are the same, else made anew. */
    Uni<Tagged> list(String userId, ListQuery query) {
        return asker(userId).chain(asker -> list(asker, query, clock.instant()));
    }

    /** The insights of a range, made anew. */
    Uni<Tagged> regenerate(String userId, ListQuery query) {
        return asker(userId).chain(asker -> {
            var listing = Listing.of(asker.person(), query, clock.instant());
            return find(asker, listing).chain(found -> make(asker.person(), listing, found));
        });
    }

    private Uni<Tagged> list(Asker asker, ListQuery query, Instant now) {
        var listing = Listing.of(asker.person(), query, now);
        if (query.cursor() != null) {
            return pages.read(listing);
        }
        if (query.isPlain()) {
            return upToDate(asker, listing);
        }
        var plain = Listing.of(asker.person(), ListQuery.plain(query.start(), query.end()), now);
        return upToDate(asker, plain).chain(() -> pages.read(listing));
    }

    private Uni<Tagged> upToDate(Asker asker, Listing listing) {
        return find(asker, listing).chain(found -> {
            var fresh = answers.fresh(found);
            if (fresh != null) {
                return Uni.createFrom().item(fresh);
            }
            return found.hasFindings()
                    ? pages.read(listing).call(answer -> answers.renew(found, answer))
                    : make(asker.person(), listing, found);
        });
    }

    private Uni<Tagged> make(Person person, Listing listing, Found found) {
        return answers.make(
                found, () -> generator.generate(person, listing.range()).chain(() -> pages.read(listing)));
    }

    private Uni<Found> find(Asker asker, Listing listing) {
        return answers.find(listing.userId(), listing.range().key(), asker.stamp());
    }

    private Uni<Asker> asker(String userId) {
        return Uni.combine()
                .all()
                .unis(people.read(userId), answers.stamp(userId))
                .with(Asker::new);
    }
}
