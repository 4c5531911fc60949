package dev.chronos.presence.platform.problem;

import static dev.chronos.presence.platform.problem.ProblemType.BAD_REQUEST;
import static dev.chronos.presence.platform.problem.ProblemType.FORBIDDEN;
import static dev.chronos.presence.platform.problem.ProblemType.INTERNAL;
import static dev.chronos.presence.platform.problem.ProblemType.UNAUTHORIZED;
import static dev.chronos.presence.platform.problem.ProblemType.UNAVAILABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every failure of a resource as problem+json, and logs each once: refusals at debug, defects with their trace. */
final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    RestResponse<ProblemDetail> refused(ProblemException refused, HttpServerRequest request) {
        LOG.debugf("refused code=%s path=%s", refused.problem().code(), LogPath.of(request.path()));
        return answer(refused.problem(), detail(refused), request, refused.errors());
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    RestResponse<ProblemDetail> unauthenticated(Exception refused, HttpServerRequest request) {
        return answer(UNAUTHORIZED, "A valid access token is needed.", request, List.of());
    }

    /** What the framework itself refuses: unknown path, wrong method, unreadable body. */
    @ServerExceptionMapper
    RestResponse<ProblemDetail> framework(WebApplicationException refused, HttpServerRequest request) {
        if (refused.getCause() instanceof IOException unreadable) {
            return unreadable(unreadable, request);
        }
        if (refused instanceof NotFoundException && refused.getCause() != null) {
            // A parameter of another type than expected; the path itself is known.
            return answer(BAD_REQUEST, "A parameter has a value that cannot be read.", request, List.of());
        }
        var status = refused.getResponse().getStatus();
        for (var type : ProblemType.values()) {
            if (type.status() == status && status < 500) {
                return answer(type, type.title() + ".", request, List.of());
            }
        }
        return status < 500
                ? answer(BAD_REQUEST, "The request cannot be read.", request, List.of())
                : defect(refused, request);
    }

    /** The framework has a mapper of its own for this one, which the more general one below would not replace. */
    @ServerExceptionMapper
    RestResponse<ProblemDetail> mismatched(MismatchedInputException mismatched, HttpServerRequest request) {
        return unreadable(mismatched, request);
    }

    /** Signed in, but the endpoint is closed to everybody. */
    @ServerExceptionMapper
    RestResponse<ProblemDetail> forbidden(ForbiddenException refused, HttpServerRequest request) {
        return answer(FORBIDDEN, "This is not open to you.", request, List.of());
    }

    /** A body that is no JSON, or JSON of another shape. */
    @ServerExceptionMapper
    RestResponse<ProblemDetail> unreadable(IOException unreadable, HttpServerRequest request) {
        if (unreadable instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            var pointer = mapping.getPath().stream()
                    .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                    .collect(Collectors.joining());
            var error = new FieldError(pointer, "invalid", "This value is not one of those expected here.");
            return answer(
                    BAD_REQUEST,
                    "The body has a value that cannot be read at " + pointer + ".",
                    request,
                    List.of(error));
        }
        if (unreadable instanceof JsonProcessingException) {
            return answer(BAD_REQUEST, "The body is not valid JSON of the expected shape.", request, List.of());
        }
        return defect(unreadable, request);
    }

    @ServerExceptionMapper
    RestResponse<ProblemDetail> invalid(ConstraintViolationException invalid, HttpServerRequest request) {
        var errors = invalid.getConstraintViolations().stream()
                .map(violation -> {
                    // The first two steps name the Java method and parameter; the rest is the way into the body.
                    var names = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                            .map(Object::toString)
                            .toList();
                    var pointer = names.size() > 2
                            ? "/" + String.join("/", names.subList(2, names.size()))
                            : names.get(names.size() - 1);
                    var rule = violation
                            .getConstraintDescriptor()
                            .getAnnotation()
                            .annotationType()
                            .getSimpleName();
                    return new FieldError(pointer, rule.toLowerCase(Locale.ROOT), violation.getMessage());
                })
                .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                .toList();
        return answer(ProblemType.UNPROCESSABLE, "Some values are not allowed.", request, errors);
    }

    @ServerExceptionMapper
    RestResponse<ProblemDetail> defect(Throwable defect, HttpServerRequest request) {
        if (Outage.caused(defect)) {
            LOG.warnf("dependency away path=%s cause=%s", LogPath.of(request.path()), defect.toString());
            var problem = answer(
                    UNAVAILABLE,
                    "A part that this needs is away. Nothing was changed. Try again in a moment.",
                    request,
                    List.of());
            problem.getHeaders().putSingle("Retry-After", "2");
            return problem;
        }
        LOG.errorf(defect, "request failed path=%s", LogPath.of(request.path()));
        return answer(INTERNAL, "Something went wrong here. It has been logged.", request, List.of());
    }

    private static String detail(ProblemException refused) {
        var message = refused.getMessage();
        return message == null ? refused.problem().title() + "." : message;
    }

    private static RestResponse<ProblemDetail> answer(
            Problem problem, String detail, HttpServerRequest request, List<FieldError> errors) {
        var answer = RestResponse.ResponseBuilder.<ProblemDetail>create(problem.status(), problem.title())
                .entity(ProblemDetail.of(problem, detail, request.path(), errors))
                .header(HttpHeaders.CONTENT_TYPE, ProblemDetail.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }
}
