package dev.chronos.sharing.platform.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a {@link RetryLaterException}. */
final class RetryLaterMapper {
    @ServerExceptionMapper
    RestResponse<ProblemDetail> refused(RetryLaterException refused, HttpServerRequest request) {
        var problem = refused.problem();
        var detail = Objects.requireNonNullElse(refused.getMessage(), problem.title() + ".");
        return RestResponse.ResponseBuilder.<ProblemDetail>create(problem.status(), problem.title())
                .entity(ProblemDetail.of(problem, detail, request.path(), List.of()))
                .header(HttpHeaders.CONTENT_TYPE, ProblemDetail.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.RETRY_AFTER, refused.waitFor().toSeconds())
                .build();
    }
}
