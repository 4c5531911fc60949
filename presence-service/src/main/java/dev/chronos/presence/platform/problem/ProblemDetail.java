package dev.chronos.presence.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of every answer of 400 and above (RFC 9457).
 *
 * @param type URI of the kind of problem
 * @param title short text of the kind
 * @param status the HTTP status code again
 * @param detail what happened this time
 * @param instance path of the request
 * @param code the last part of the type, for clients to switch on
 * @param error the word that the web app looks for in a 401; null elsewhere
 * @param errors the wrong members of the request; absent when there are none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDetail(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        @Nullable String error,
        List<FieldError> errors) {

    /** Media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** The body for one occurrence of a problem. */
    public static ProblemDetail of(Problem problem, String detail, String instance, List<FieldError> errors) {
        return new ProblemDetail(
                problem.type(),
                problem.title(),
                problem.status(),
                detail,
                instance,
                problem.code(),
                problem.status() == 401 ? "Unauthorized" : null,
                errors);
    }
}
