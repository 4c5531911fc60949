package dev.chronos.insights.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The user behind the request. A resource asks once and passes the plain id on; nothing below it knows of tokens.
 *
 * <p>The first contact of an identity makes its row in {@code users}; see {@code chronos_resolve_user} in the schema.
 */
@RequestScoped
public class CurrentUser {
    private static final String RESOLVE = "select \"chronos_resolve_user\"($1, $2, $3, $4, $5, $6, $7) as \"id\"";

    /** A database that hangs keeps its connections open: only a limit of our own ends the wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final JsonWebToken token;
    private final Pool database;

    CurrentUser(JsonWebToken token, Pool database) {
        this.token = token;
        this.database = database;
    }

    /**
     * The id of the caller's row in {@code users}.
     *
     * @return fails with {@link AuthenticationFailedException} (401) when the user was deleted
     */
    public Uni<String> id() {
        return Uni.createFrom()
                .item(() -> CallerToken.of(token))
                .chain(this::resolve)
                .onItem()
                .ifNull()
                .failWith(() -> new AuthenticationFailedException("this account was deleted"));
    }

    private Uni<String> resolve(CallerToken caller) {
        var parameters = Tuple.tuple()
                .addString(caller.issuer())
                .addString(caller.subject())
                .addString(caller.email())
                .addBoolean(caller.emailVerified())
                .addString(caller.name())
                .addString(caller.zone())
                .addString(caller.locale());
        return database.preparedQuery(RESOLVE)
                .execute(parameters)
                .ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new TimeoutException("the database does not answer"))
                .map(rows -> rows.iterator().next().getString("id"));
    }
}
