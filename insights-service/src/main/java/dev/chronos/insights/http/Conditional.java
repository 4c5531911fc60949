package dev.chronos.insights.http;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Sends finished answers: whole, or as 304 to whoever has them already. Only the caller may keep one, and asks each time. */
public final class Conditional {
    private static final int NOT_MODIFIED = 304;

    private Conditional() {}

    /** @param ifNoneMatch the lines of that header */
    public static RestResponse<String> answer(Tagged answer, List<String> ifNoneMatch) {
        return EntityTag.isKnown(ifNoneMatch, answer.tag())
                ? with(ResponseBuilder.create(NOT_MODIFIED), answer.tag()).build()
                : answer(answer);
    }

    /** The answer to a request that changes something: always whole. */
    public static RestResponse<String> answer(Tagged answer) {
        return with(ResponseBuilder.ok(answer.json()), answer.tag()).build();
    }

    private static ResponseBuilder<String> with(ResponseBuilder<String> answer, String tag) {
        return answer.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Cookie, Authorization");
    }
}
