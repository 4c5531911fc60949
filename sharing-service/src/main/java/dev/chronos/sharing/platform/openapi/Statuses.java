package dev.chronos.sharing.platform.openapi;

import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** The refusals that a request can meet, by its form. */
final class Statuses {
    private static final Set<HttpMethod> WRITES =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private Statuses() {}

    /** @param path with its parameters in braces */
    static Set<Integer> of(String path, HttpMethod method, boolean hasBody) {
        var statuses = new TreeSet<>(Set.of(400, 406, 414, 422, 431, 503));
        if (!path.startsWith("/feeds/") && !path.startsWith("/public/")) {
            statuses.add(401);
        }
        if (path.contains("{") || hasBody) {
            statuses.addAll(Set.of(403, 404));
        }
        if (WRITES.contains(method)) {
            statuses.addAll(Set.of(409, 429));
        }
        if (method == HttpMethod.PATCH || method == HttpMethod.DELETE || method == HttpMethod.PUT) {
            statuses.addAll(Set.of(412, 428));
        }
        if (hasBody) {
            statuses.addAll(Set.of(413, 415));
        }
        if (path.startsWith("/public/")) {
            statuses.addAll(Set.of(401, 429));
        }
        return statuses;
    }

    static String meaning(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 401 -> "No valid access token, or no valid access code.";
            case 403 -> "Seen, but not allowed.";
            case 404 -> "There is no such thing, or the caller may not know of it.";
            case 406 -> "None of the accepted media types can be produced.";
            case 409 -> "The state of the thing forbids it.";
            case 412 -> "The thing has changed since it was read.";
            case 413 -> "The body is over the limit.";
            case 414 -> "The path and query are over the limit.";
            case 415 -> "The body is of a type that is not read here.";
            case 422 -> "Understood, but the values make no sense.";
            case 428 -> "The change must say which version it is meant for.";
            case 429 -> "Too often; Retry-After says when again.";
            case 431 -> "The header fields are over the limit.";
            case 503 -> "A part that this needs is away; Retry-After says when again.";
            default -> throw new IllegalArgumentException("no meaning for " + status);
        };
    }
}
