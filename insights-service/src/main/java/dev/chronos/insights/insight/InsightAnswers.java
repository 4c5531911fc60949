package dev.chronos.insights.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.cache.AnswerCache;
import dev.chronos.insights.cache.ChangeStamp;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The finished answers, kept in Redis and made once at a time. */
@ApplicationScoped
class InsightAnswers {
    private final InsightGenerator generator;
    private final InsightRepository insights;
    private final AnswerCache cache;
    private final ChangeStamp stamps;
    private final ObjectMapper mapper;
    private final MeterRegistry meters;
    private final SingleFlight<String> flights = new SingleFlight<>();

    InsightAnswers(
            InsightGenerator generator,
            InsightRepository insights,
            AnswerCache cache,
            ChangeStamp stamps,
            ObjectMapper mapper,
            MeterRegistry meters) {
        this.generator = generator;
        this.insights = insights;
        this.cache = cache;
        this.stamps = stamps;
        this.mapper = mapper;
        this.meters = meters;
    }

    Uni<String> get(Person person, TimeRange range) {
        return stamps.of(person.id())
                .chain(stamp -> cache.get(person.id(), range.key(), stamp)
                        .chain(kept -> kept == null ? make(person, range, stamp) : kept(kept)));
    }

    Uni<String> make(Person person, TimeRange range) {
        return stamps.of(person.id()).chain(stamp -> make(person, range, stamp));
    }

    private Uni<String> kept(String answer) {
        meters.counter("chronos.insights.cache.hits").increment();
        return Uni.createFrom().item(answer);
    }

    private Uni<String> make(Person person, TimeRange range, String stamp) {
        return flights.join(
                person.id() + "|" + range.key() + "|" + stamp,
                () -> generator
                        .generate(person, range)
                        .chain(() -> insights.inRange(person.id(), range))
                        .map(this::json)
                        .call(answer -> cache.put(person.id(), range.key(), stamp, answer)));
    }

    private String json(List<InsightView> views) {
        try {
            return mapper.writeValueAsString(new InsightList(views, null));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
