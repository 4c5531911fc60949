package dev.chronos.schema;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** New databases on one real server. */
final class Databases {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private Databases() {}

    /** An empty database. */
    static DatabaseUrl empty() throws SQLException {
        var name = "chronos_" + COUNT.incrementAndGet();
        var server = new DatabaseUrl("127.0.0.1", SERVER.getPort(), "postgres", "postgres", "postgres");
        execute(server, "create database " + name);
        return new DatabaseUrl("127.0.0.1", SERVER.getPort(), name, "postgres", "postgres");
    }

    /** A database as the web app's own tool leaves it: its tables and its history, none of ours. */
    static DatabaseUrl ofTheWebApp() throws SQLException, IOException {
        var database = empty();
        try (var sql = Databases.class.getResourceAsStream("/db/migration/V0001__web_app_tables.sql")) {
            execute(database, new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        }
        execute(
                database,
                "create table \"_prisma_migrations\" (\"id\" varchar(36) primary key, \"migration_name\" text)");
        return database;
    }

    static DatabaseUrl migrated() throws SQLException {
        var database = empty();
        new Schema(database).migrate();
        return database;
    }

    static void execute(DatabaseUrl database, String sql) throws SQLException {
        try (var connection = Schema.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of every row, as text. */
    static List<String> query(DatabaseUrl database, String sql) throws SQLException {
        try (var connection = Schema.connect(database)) {
            return query(connection, sql);
        }
    }

    static List<String> query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Everything that a schema consists of, a line each: to compare two databases. */
    static List<String> shape(DatabaseUrl database) throws SQLException {
        return query(database, """
                select 'column ' || table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable
                       || ' ' || coalesce(column_default, '')
                  from information_schema.columns where table_schema = 'public' and table_name <> '_prisma_migrations'
                union all
                select 'index ' || indexdef from pg_indexes
                 where schemaname = 'public' and tablename <> '_prisma_migrations'
                union all
                select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
                 where connamespace = 'public'::regnamespace and contype <> 'n'
                   and conrelid <> coalesce(to_regclass('"_prisma_migrations"'), 0::oid)
                union all
                select 'grant ' || grantee || ' ' || table_name || ' ' || privilege_type
                  from information_schema.role_table_grants where grantee like 'chronos_%'
                union all
                select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace
                order by 1
                """);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
