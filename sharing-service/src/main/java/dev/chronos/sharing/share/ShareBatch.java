package dev.chronos.sharing.share;

import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Many shares of one calendar, one after the other, each in a transaction of its own. */
@ApplicationScoped
class ShareBatch {
    private static final int MAX_MESSAGE = 1_000;

    private final ShareService service;

    ShareBatch(ShareService service) {
        this.service = service;
    }

    /** One result for each, in order. When something breaks half way, asking again makes only what is missing. */
    Uni<List<BatchResult>> grant(String calendarId, String actorId, List<ShareRequest> requests) {
        var path = "/api/calendars/" + calendarId + "/shares";
        return service.checkMayShare(calendarId, actorId)
                .chain(() -> Multi.createFrom()
                        .iterable(requests)
                        .onItem()
                        .transformToUniAndConcatenate(request -> one(calendarId, actorId, request, path))
                        .collect()
                        .asList());
    }

    private Uni<BatchResult> one(String calendarId, String actorId, ShareRequest request, String path) {
        return Uni.createFrom()
                .item(request)
                .invoke(asked -> check(calendarId, asked))
                .chain(asked -> service.grant(calendarId, actorId, asked))
                .map(BatchResult::of)
                .onFailure()
                .recoverWithUni(refused -> {
                    var result = BatchResult.of(refused, path);
                    return result == null
                            ? Uni.createFrom().failure(refused)
                            : Uni.createFrom().item(result);
                });
    }

    private static void check(String calendarId, ShareRequest request) {
        if (request.calendarId() != null && !request.calendarId().equals(calendarId)) {
            throw refusal("/calendarId", "other-calendar", "The body names another calendar than the path.");
        }
        // Members that must be there are absent in what was read, whatever their declaration says.
        if (isMissing(request.email())) {
            throw refusal("/email", "notnull", "Write an address.");
        }
        if (isMissing(request.permission())) {
            throw refusal("/permission", "notnull", "Say what the person may do.");
        }
        var message = request.message();
        if (message != null && message.length() > MAX_MESSAGE) {
            throw refusal("/message", "size", "A message may have up to 1000 characters.");
        }
    }

    private static boolean isMissing(@org.jspecify.annotations.Nullable Object member) {
        return member == null;
    }

    private static ProblemException refusal(String pointer, String code, String detail) {
        return new ProblemException(ProblemType.UNPROCESSABLE, detail, List.of(new FieldError(pointer, code, detail)));
    }
}
