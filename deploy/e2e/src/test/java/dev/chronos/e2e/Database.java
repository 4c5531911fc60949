package dev.chronos.e2e;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The database itself, for what no user can do: let time pass, let an instance die. */
final class Database {
    private Database() {}

    /** Runs one statement with these values; answers how many rows it changed. */
    static int change(String sql, Object... values) {
        try (var connection = open();
                var statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The number that a query answers. */
    static long count(String sql, Object... values) {
        try (var connection = open();
                var statement = prepare(connection, sql, values);
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static Connection open() throws SQLException {
        var url = URI.create(RunningChronos.env("CHRONOS_DATABASE_URL"));
        var owner = url.getUserInfo().split(":", 2);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath(), owner[0], owner[1]);
    }
}
