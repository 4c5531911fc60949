package dev.chronos.presence.platform.redis;

import dev.chronos.presence.platform.loop.Loop;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisConnection;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one subscription of this instance: all channels on one connection, so that it is either whole or gone. It comes back
 * by itself; whoever must not miss anything does its catching-up in {@link #onSubscribed}. Listeners run on the loop.
 */
@ApplicationScoped
public class RedisFeed {
    private static final Logger LOG = Logger.getLogger(RedisFeed.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Redis redis;
    private final Loop loop;
    private final Map<String, Consumer<String>> listeners = new LinkedHashMap<>();
    private final List<Runnable> subscribed = new ArrayList<>();
    private @Nullable RedisConnection connection;
    private int confirmed;
    private boolean away;

    RedisFeed(Redis redis, Loop loop) {
        this.redis = redis;
        this.loop = loop;
    }

    /** Hears a channel; to be called while the application starts. */
    public void on(String channel, Consumer<String> listener) {
        listeners.put(channel, listener);
    }

    /** Is told at each beginning of the subscription, also the first. */
    public void onSubscribed(Runnable listener) {
        subscribed.add(listener);
    }

    /** Gives the connection up and makes another: for a connection that is open but says nothing. */
    public void drop() {
        var current = connection;
        if (current != null) {
            lost(current, "silent");
        }
    }

    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) StartupEvent started) {
        loop.execute(this::connect);
    }

    private void connect() {
        redis.connect()
                .ifNoItem()
                .after(Duration.ofSeconds(2))
                .fail()
                .emitOn(loop)
                .subscribe()
                .with(this::subscribe, failed -> retry(failed.toString()));
    }

    private void subscribe(RedisConnection fresh) {
        connection = fresh;
        confirmed = 0;
        fresh.handler(message -> loop.execute(() -> receive(fresh, message)));
        fresh.endHandler(() -> loop.execute(() -> lost(fresh, "ended")));
        fresh.exceptionHandler(failed -> loop.execute(() -> lost(fresh, failed.toString())));
        var request = Request.cmd(Command.SUBSCRIBE);
        listeners.keySet().forEach(request::arg);
        fresh.send(request).emitOn(loop).subscribe().with(ignored -> {}, failed -> lost(fresh, failed.toString()));
    }

    private void receive(RedisConnection source, Response message) {
        if (source != connection || message == null || message.size() < 3) {
            return;
        }
        switch (message.get(0).toString()) {
            case "subscribe" -> confirm();
            case "message" -> {
                var listener = listeners.get(message.get(1).toString());
                if (listener != null) {
                    listener.accept(message.get(2).toString());
                }
            }
            default -> {}
        }
    }

    private void confirm() {
        confirmed++;
        if (confirmed == listeners.size()) {
            if (away) {
                LOG.info("redis subscription is back");
            }
            away = false;
            subscribed.forEach(Runnable::run);
        }
    }

    private void lost(RedisConnection broken, String cause) {
        if (broken != connection) {
            return;
        }
        connection = null;
        broken.close().subscribe().with(ignored -> {}, ignored -> {});
        retry(cause);
    }

    private void retry(String cause) {
        if (!away) {
            LOG.warnf("redis subscription lost cause=%s", cause);
        }
        away = true;
        loop.after(PAUSE, this::connect);
    }
}
