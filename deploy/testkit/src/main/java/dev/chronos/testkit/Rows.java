package dev.chronos.testkit;

import dev.chronos.schema.DatabaseUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The database as its owner sees it, for tests that plant rows as the web app would, and look at what was written. */
public final class Rows {
    private Rows() {}

    /** Runs one statement with {@code ?} parameters; returns the rows changed. */
    public static int execute(String sql, @Nullable Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** All rows of a query, each a map from column label to value. */
    public static List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                var labels = rows.getMetaData();
                var all = new ArrayList<Map<String, @Nullable Object>>();
                while (rows.next()) {
                    var row = new LinkedHashMap<String, @Nullable Object>();
                    for (var i = 1; i <= labels.getColumnCount(); i++) {
                        row.put(labels.getColumnLabel(i), rows.getObject(i));
                    }
                    all.add(row);
                }
                return all;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection connect() throws SQLException {
        DatabaseUrl database = Postgres.database();
        return DriverManager.getConnection(database.jdbc(), database.user(), database.password());
    }
}
