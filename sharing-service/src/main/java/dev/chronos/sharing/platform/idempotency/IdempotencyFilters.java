package dev.chronos.sharing.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.sharing.platform.idempotency.KeyRepository.Answer;
import dev.chronos.sharing.platform.idempotency.KeyRepository.Kept;
import dev.chronos.sharing.platform.idempotency.KeyRepository.Lease;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Does a POST with an {@code Idempotency-Key} once: the first answer of 2xx is kept for a day and given again to the same
 * request of the same person. What was refused or failed made nothing, so its key is free at once.
 */
@Singleton
final class IdempotencyFilters {
    private static final Logger LOG = Logger.getLogger(IdempotencyFilters.class);
    private static final String HEADER = "Idempotency-Key";
    /** Where the annotations of parameters come from that are not the body. */
    private static final Set<String> PARAMETERS =
            Set.of("org.jboss.resteasy.reactive", "jakarta.ws.rs", "jakarta.ws.rs.core");

    private static final String RUNNING = IdempotencyFilters.class.getName();

    private final KeyRepository keys;
    private final Replays replays;
    private final CurrentUser caller;
    private final ObjectMapper json;

    IdempotencyFilters(KeyRepository keys, Replays replays, CurrentUser caller, ObjectMapper json) {
        this.keys = keys;
        this.replays = replays;
        this.caller = caller;
        this.json = json;
    }

    @ServerRequestFilter(readBody = true)
    public @Nullable Uni<Response> before(ContainerRequestContext request, SimpleResourceInfo endpoint) {
        var header = request.getHeaderString(HEADER);
        if (header == null || !request.getMethod().equals("POST") || !keeps(endpoint)) {
            return null;
        }
        var key = IdempotencyKey.parse(header);
        if (key == null) {
            throw new ProblemException(
                    ProblemType.BAD_REQUEST, "An Idempotency-Key has 1 to 255 visible ASCII characters.");
        }
        var method = method(endpoint);
        var body = readsBody(method) ? body(request) : new byte[0];
        var asked = new Asked(key, method, fingerprint(request, body), body);
        return caller.id()
                .chain(userId -> keys.take(userId, key.name(userId), asked.fingerprint())
                        .chain(lease -> lease == null
                                ? again(request, userId, asked)
                                : begin(request, new Running(key, lease))));
    }

    private static Uni<@Nullable Response> begin(ContainerRequestContext request, Running running) {
        request.setProperty(RUNNING, running);
        return Uni.createFrom().nullItem();
    }

    private Uni<@Nullable Response> again(ContainerRequestContext request, String userId, Asked asked) {
        var calendarId = request.getUriInfo().getPathParameters().getFirst("calendarId");
        return keys.read(userId, asked.key().name(userId))
                .map(kept -> answer(kept, asked.fingerprint()))
                .call(kept -> replays.check(asked.endpoint(), userId, calendarId, asked.body()))
                .map(kept -> replay(kept, asked.key().secret(userId)));
    }

    private static byte[] fingerprint(ContainerRequestContext request, byte[] body) {
        var uri = request.getUriInfo().getRequestUri();
        var query = uri.getRawQuery();
        var target = uri.getRawPath() + (query == null ? "" : "?" + query);
        return IdempotencyKey.fingerprint(request.getMethod(), target, body);
    }

    @ServerResponseFilter
    public @Nullable Uni<Void> after(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(RUNNING) instanceof Running running)) {
            return null;
        }
        request.removeProperty(RUNNING);
        var done = response.getStatus() >= 200 && response.getStatus() < 300;
        return (done ? keys.keep(running.lease(), answer(response, running)) : keys.free(running.lease()))
                .onFailure()
                .invoke(lost -> LOG.warnf("answer not kept cause=%s", lost.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private boolean keeps(SimpleResourceInfo endpoint) {
        return endpoint.getResourceClass() != null && replays.keeps(method(endpoint));
    }

    private static Method method(SimpleResourceInfo endpoint) {
        try {
            return endpoint.getResourceClass().getMethod(endpoint.getMethodName(), endpoint.parameterTypes());
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The framework has not read the body of what has no parameter for it, and waiting for it is not allowed here. */
    private static boolean readsBody(Method endpoint) {
        return Arrays.stream(endpoint.getParameters())
                .anyMatch(parameter -> Arrays.stream(parameter.getAnnotations())
                        .map(annotation -> annotation.annotationType().getPackageName())
                        .noneMatch(PARAMETERS::contains));
    }

    private static byte[] body(ContainerRequestContext request) {
        try {
            var bytes = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(bytes));
            return bytes;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Answer answer(@Nullable Kept kept, byte[] fingerprint) {
        if (kept != null && !kept.isOf(fingerprint)) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED, "This key belongs to another request. Take a new one.");
        }
        var answer = kept == null ? null : kept.answer();
        if (answer == null) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_IN_USE,
                    "The first request with this key is still running. Ask again soon.");
        }
        return answer;
    }

    private static Response replay(Answer answer, byte[] secret) {
        var response = Response.status(answer.status()).header("Idempotency-Replayed", "true");
        var body = answer.body();
        if (body != null) {
            response.entity(Seal.open(secret, body));
            response.type(
                    Objects.requireNonNullElse(answer.contentType(), MediaType.APPLICATION_JSON + ";charset=UTF-8"));
        }
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        return response.build();
    }

    private Answer answer(ContainerResponseContext response, Running running) {
        var entity = response.getEntity();
        var type = response.getMediaType();
        var secret = running.key().secret(running.lease().userId());
        return new Answer(
                response.getStatus(),
                type == null ? null : type.withCharset("UTF-8").toString(),
                entity == null ? null : Seal.close(secret, text(entity)),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG));
    }

    private String text(Object entity) {
        try {
            return entity instanceof String text ? text : json.writeValueAsString(entity);
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private record Asked(IdempotencyKey key, Method endpoint, byte[] fingerprint, byte[] body) {}

    private record Running(IdempotencyKey key, Lease lease) {}
}
