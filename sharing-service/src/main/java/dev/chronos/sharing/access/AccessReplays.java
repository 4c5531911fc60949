package dev.chronos.sharing.access;

import dev.chronos.sharing.platform.idempotency.Replays;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A kept answer is given again only to who might still ask for it. */
@ApplicationScoped
class AccessReplays implements Replays {
    /** What makes something, or gives out something once. Accepting and declining are the same however often they are done. */
    private static final Set<String> KEPT = Set.of("create", "import", "offer", "rotate");

    private final AccessRepository access;

    AccessReplays(AccessRepository access) {
        this.access = access;
    }

    @Override
    public boolean keeps(Method endpoint) {
        return operations(endpoint)
                .anyMatch(operation -> operation == Operation.TRANSFER_ACCEPT
                        || KEPT.contains(operation.id().replaceFirst(".*\\.", "")));
    }

    @Override
    public Uni<Void> check(Method endpoint, String userId, @Nullable String calendarId, byte[] body) {
        var calendar = calendarId == null ? named(body) : calendarId;
        if (calendar == null) {
            return Uni.createFrom().voidItem();
        }
        return access.facts(calendar, userId)
                .invoke(facts -> operations(endpoint).forEach(operation -> Policy.grant(facts, again(operation))))
                .replaceWithVoid();
    }

    /** Whoever has accepted a calendar is its owner by now, and may not accept it again. */
    private static Operation again(Operation operation) {
        return operation == Operation.TRANSFER_ACCEPT ? Operation.CALENDAR_READ : operation;
    }

    private static Stream<Operation> operations(Method endpoint) {
        var required = endpoint.getAnnotation(Requires.class);
        return required == null ? Stream.empty() : Stream.of(required.value());
    }

    private static @Nullable String named(byte[] body) {
        try {
            var text = new String(body, StandardCharsets.UTF_8);
            return text.isBlank() || !(new JsonObject(text).getValue("calendarId") instanceof String id) ? null : id;
        } catch (DecodeException none) {
            return null;
        }
    }
}
