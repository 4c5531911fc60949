package dev.chronos.presence.platform.redis;

import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.platform.loop.Loop;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.Command;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Runs scripts and plain commands, each with a bound in time; results come back on the {@link Loop}. */
@ApplicationScoped
public class RedisScripts {
    private final ReactiveRedisDataSource redis;
    private final Loop loop;
    private final PresenceConfig config;

    RedisScripts(ReactiveRedisDataSource redis, Loop loop, PresenceConfig config) {
        this.redis = redis;
        this.loop = loop;
        this.config = config;
    }

    /** Runs the script by its hash, and by its text when Redis has restarted and forgotten it. */
    public Uni<Response> run(Script script, List<String> keys, List<String> arguments) {
        return bounded(redis.execute(Command.EVALSHA, words(script.sha1(), keys, arguments))
                .onFailure(RedisScripts::isForgotten)
                .recoverWithUni(() -> redis.execute(Command.EVAL, words(script.source(), keys, arguments))));
    }

    /** All members of a set. */
    public Uni<List<String>> members(String key) {
        return bounded(redis.execute(Command.SMEMBERS, key)).map(RedisScripts::strings);
    }

    /** The elements of an array answer as text. */
    public static List<String> strings(Response array) {
        var texts = new ArrayList<String>(array.size());
        array.forEach(element -> texts.add(element.toString()));
        return texts;
    }

    private Uni<Response> bounded(Uni<Response> answer) {
        return answer.ifNoItem().after(config.redisTimeout()).fail().emitOn(loop);
    }

    private static boolean isForgotten(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("NOSCRIPT");
    }

    private static String[] words(String script, List<String> keys, List<String> arguments) {
        var words = new ArrayList<String>(2 + keys.size() + arguments.size());
        words.add(script);
        words.add(Integer.toString(keys.size()));
        words.addAll(keys);
        words.addAll(arguments);
        return words.toArray(String[]::new);
    }
}
