package dev.chronos.insights.insight;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/**
 * A {@code jsonb} column of any shape as maps, lists and plain values. Hibernate's own mapping takes an object or an array
 * but not either, and the web app may store what it likes.
 */
final class Jsonb implements UserType<Object> {
    @Override
    public int getSqlType() {
        return SqlTypes.JSON;
    }

    @Override
    public Class<Object> returnedClass() {
        return Object.class;
    }

    @Override
    public @Nullable Object nullSafeGet(ResultSet row, int column, WrapperOptions options) throws SQLException {
        var value = row.getObject(column);
        if (value instanceof JsonObject object) {
            return object.getMap();
        }
        if (value instanceof JsonArray array) {
            return array.getList();
        }
        return value == Tuple.JSON_NULL ? null : value;
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, @Nullable Object value, int parameter, WrapperOptions options)
            throws SQLException {
        if (value == null) {
            statement.setNull(parameter, Types.OTHER);
        } else if (value instanceof Map<?, ?>) {
            statement.setObject(parameter, new JsonObject(Json.encode(value)));
        } else {
            statement.setObject(parameter, value instanceof List<?> ? new JsonArray(Json.encode(value)) : value);
        }
    }

    /** Values are never changed in place, so a copy would be the same. */
    @Override
    public @Nullable Object deepCopy(@Nullable Object value) {
        return value;
    }

    @Override
    public boolean isMutable() {
        return false;
    }
}
