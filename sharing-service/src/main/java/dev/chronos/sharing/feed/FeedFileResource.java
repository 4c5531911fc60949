package dev.chronos.sharing.feed;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.agenda.AgendaText;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What calendar programs read. The address is all that they show: no cookie and no token is looked at, and no answer
 * sends them anywhere else.
 */
@Path("/feeds/{file}")
@PermitAll
class FeedFileResource {
    private static final String CALENDAR = "text/calendar; charset=utf-8";
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final FeedReader feeds;
    private final AgendaText texts;

    FeedFileResource(FeedReader feeds, AgendaText texts) {
        this.feeds = feeds;
        this.texts = texts;
    }

    @GET
    @Produces("text/calendar")
    @Requires(Operation.FEED_READ)
    public Multi<byte[]> read(@RestPath String file, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return RestMulti.fromUniResponse(
                feeds.poll(file, ifNoneMatch), this::text, FeedFileResource::headers, FeedFileResource::status);
    }

    /** Without it the framework would write the whole text and throw it away. */
    @HEAD
    @Produces("text/calendar")
    @Requires(Operation.FEED_READ)
    public Uni<RestResponse<Void>> look(
            @RestPath String file, @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        return feeds.poll(file, ifNoneMatch).map(poll -> {
            var answer = RestResponse.ResponseBuilder.<Void>create(status(poll));
            headers(poll).forEach((name, values) -> answer.header(name, values.get(0)));
            return answer.build();
        });
    }

    private Multi<byte[]> text(Poll poll) {
        return poll.unchanged() ? Multi.createFrom().empty() : texts.calendar(poll.reading(), poll.state());
    }

    private static int status(Poll poll) {
        return poll.unchanged() ? NOT_MODIFIED : OK;
    }

    private static Map<String, List<String>> headers(Poll poll) {
        return Map.of(
                "Content-Type", List.of(CALENDAR),
                "ETag", List.of(poll.tag()),
                "Cache-Control", List.of("private, no-cache"),
                "X-Robots-Tag", List.of("noindex"));
    }
}
