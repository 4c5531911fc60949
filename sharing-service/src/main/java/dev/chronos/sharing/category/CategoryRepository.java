package dev.chronos.sharing.category;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Rows of {@code categories}, which the web app writes. */
@ApplicationScoped
class CategoryRepository {
    private static final String OWN = """
            select "id", "name", "color" from "categories"
            where "userId" = $1 and not "isArchived" order by "order", "name", "id" limit 500
            """;

    private final Pool database;

    CategoryRepository(Pool database) {
        this.database = database;
    }

    /** Those of one person that are in use. */
    Uni<List<Category>> of(String userId) {
        return database.preparedQuery(OWN)
                .execute(Tuple.of(userId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Category(row.getString("id"), row.getString("name"), row.getString("color")))
                        .toList());
    }

    /** One category. */
    record Category(String id, String name, String color) {}
}
