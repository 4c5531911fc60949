package dev.chronos.insights.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.insights.http.Tagged;
import dev.chronos.insights.insight.InsightFilter.Position;
import dev.chronos.insights.insight.InsightRepository;
import dev.chronos.insights.insight.InsightView;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads insights as answers. */
@ApplicationScoped
class InsightPages {
    private final InsightRepository insights;
    private final ObjectMapper mapper;

    InsightPages(InsightRepository insights, ObjectMapper mapper) {
        this.insights = insights;
        this.mapper = mapper;
    }

    /** One page of a list. */
    Uni<Tagged> read(Listing listing) {
        // One more than is shown tells whether there is a next page.
        var most = listing.limit() + 1;
        return insights.page(listing.userId(), listing.range(), listing.filter(), listing.after(), most)
                .map(found -> page(listing, found))
                .map(this::tagged);
    }

    /** Any answer as JSON. */
    Tagged tagged(Object answer) {
        try {
            return Tagged.of(mapper.writeValueAsString(answer));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InsightList page(Listing listing, List<InsightView> found) {
        if (found.size() <= listing.limit()) {
            return new InsightList(found, null);
        }
        var shown = found.subList(0, listing.limit());
        return new InsightList(shown, Cursor.after(listing, Position.of(shown.get(shown.size() - 1))));
    }
}
