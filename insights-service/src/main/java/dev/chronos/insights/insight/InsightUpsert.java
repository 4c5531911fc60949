package dev.chronos.insights.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.insights.activity.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes rows of any users in one statement: what a row costs beside its own writing is paid once for all of them. */
@ApplicationScoped
public class InsightUpsert {
    private final ObjectMapper mapper;

    InsightUpsert(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** A row and whose it is. */
    public record Owned(String userId, InsightRow row) {}

    /** Writes rows by their ids, the last of those with the same one, leaving alone what the user did with them. */
    Uni<Void> write(SqlConnection connection, List<Owned> rows, Instant now) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var byId = new LinkedHashMap<String, Owned>();
        rows.forEach(one -> byId.put(one.row().id(), one));
        return connection
                .preparedQuery(InsightSql.UPSERT)
                .execute(parameters(byId.values(), now))
                .replaceWithVoid();
    }

    private Tuple parameters(Collection<Owned> rows, Instant now) {
        return Tuple.tuple()
                .addArrayOfString(texts(rows, one -> one.row().id()))
                .addArrayOfString(texts(rows, one -> one.row().type().name()))
                .addArrayOfString(texts(rows, one -> one.row().category()))
                .addArrayOfString(texts(rows, one -> one.row().title()))
                .addArrayOfString(texts(rows, one -> one.row().content()))
                .addArrayOfString(texts(rows, one -> json(one.row().data())))
                .addArrayOfDouble(numbers(rows, InsightRow::score))
                .addArrayOfDouble(numbers(rows, InsightRow::confidence))
                .addArrayOfString(texts(rows, one -> one.row().impact().name()))
                .addArrayOfLocalDateTime(times(rows, InsightRow::validFrom))
                .addArrayOfLocalDateTime(times(rows, InsightRow::validTo))
                .addArrayOfString(texts(rows, one -> json(one.row().suggestedActions())))
                .addLocalDateTime(Utc.of(now))
                .addArrayOfString(texts(rows, Owned::userId));
    }

    private static @Nullable String[] texts(Collection<Owned> rows, Function<Owned, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static Double[] numbers(Collection<Owned> rows, Function<InsightRow, Double> value) {
        return rows.stream().map(one -> value.apply(one.row())).toArray(Double[]::new);
    }

    private static LocalDateTime[] times(Collection<Owned> rows, Function<InsightRow, Instant> value) {
        return rows.stream().map(one -> Utc.of(value.apply(one.row()))).toArray(LocalDateTime[]::new);
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
