package dev.chronos.sharing.subscription.fetch;

import dev.chronos.sharing.subscription.address.FeedRefused;
import dev.chronos.sharing.subscription.address.FeedUrl;
import dev.chronos.sharing.subscription.address.Gate;
import dev.chronos.sharing.subscription.address.Resolver;
import dev.chronos.sharing.subscription.fetch.Fetched.Content;
import dev.chronos.sharing.subscription.fetch.Fetched.Unchanged;
import dev.chronos.sharing.subscription.fetch.Fetched.Validators;
import io.smallrye.mutiny.Uni;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Follows an address to what it names: every hop is resolved, checked and asked anew. */
final class Fetcher {
    /** Of a name's addresses: one that is down is no reason to give up, many are. */
    private static final int TRIES = 3;

    private final Resolver resolver;
    private final Gate gate;
    private final Hop hop;
    private final Bounds bounds;

    Fetcher(Resolver resolver, Gate gate, Hop hop, Bounds bounds) {
        this.resolver = resolver;
        this.gate = gate;
        this.hop = hop;
        this.bounds = bounds;
    }

    /** @param patience the most that it may take; not more than the bound of its own */
    Uni<Fetched> fetch(FeedUrl url, Validators validators, Duration patience) {
        var whole = patience.compareTo(bounds.whole()) < 0 ? patience : bounds.whole();
        return follow(url, validators, Bounds.HOPS)
                .ifNoItem()
                .after(whole)
                .failWith(() -> FeedRefused.unreachable("The server takes too long."));
    }

    private Uni<Fetched> follow(FeedUrl url, Validators validators, int more) {
        return resolver.resolve(url.host())
                .map(found -> gate.admit(url, found))
                .chain(found -> first(url, found, validators, 0))
                .chain(answer -> take(url, answer, validators, more));
    }

    private Uni<Hop.Answer> first(FeedUrl url, List<InetAddress> found, Validators validators, int at) {
        return hop.get(url, found.get(at), validators)
                .onFailure(Hop.NotConnected.class)
                .recoverWithUni(() -> at + 1 < Math.min(TRIES, found.size())
                        ? first(url, found, validators, at + 1)
                        : Uni.createFrom().failure(FeedRefused.unreachable("The server cannot be reached.")));
    }

    private Uni<Fetched> take(FeedUrl url, Hop.Answer answer, Validators validators, int more) {
        var status = answer.head().statusCode();
        return switch (status) {
            case 200 -> Uni.createFrom().item(() -> content(answer));
            case 304 -> Uni.createFrom().item(new Unchanged());
            case 301, 302, 303, 307, 308 -> redirected(url, answer, validators, more);
            case 404, 410 -> Uni.createFrom().failure(absent(status));
            case 401, 403 ->
                Uni.createFrom().failure(FeedRefused.unreachable("The server asks for a permission (" + status + ")."));
            default ->
                Uni.createFrom()
                        .failure(new FeedRefused(
                                FeedRefused.Reason.UNREACHABLE,
                                "The server answers with status " + status + ".",
                                seconds(answer.head().getHeader("Retry-After"))));
        };
    }

    private Uni<Fetched> redirected(FeedUrl url, Hop.Answer answer, Validators validators, int more) {
        var location = answer.head().getHeader("Location");
        if (location == null || more == 0) {
            return Uni.createFrom().failure(FeedRefused.unreachable("The server leads on and on."));
        }
        return Uni.createFrom().deferred(() -> follow(url.redirectedTo(location), validators, more - 1));
    }

    private static Fetched content(Hop.Answer answer) {
        var encoding = answer.head().getHeader("Content-Encoding");
        var name = encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
        if (!name.equals("identity") && !name.equals("gzip") && !name.equals("x-gzip")) {
            throw FeedRefused.unreachable("The server packs its answer in a way that was not asked for.");
        }
        var validators =
                new Validators(answer.head().getHeader("ETag"), answer.head().getHeader("Last-Modified"));
        return new Content(
                answer.body(), !name.equals("identity"), answer.head().getHeader("Content-Type"), validators);
    }

    private static FeedRefused absent(int status) {
        return status == 410
                ? new FeedRefused(FeedRefused.Reason.GONE, "The server says that the calendar is gone for good.")
                : FeedRefused.unreachable("The server has nothing at this address (404).");
    }

    private static @Nullable Duration seconds(@Nullable String text) {
        return text != null && text.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(text)) : null;
    }
}
