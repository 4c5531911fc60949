package dev.chronos.launcher;

import dev.chronos.launcher.process.StartFailure;
import dev.chronos.schema.DatabaseUrl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * The demo people and some months of their work. Every row has an id that follows from its person and day, so that loading
 * again adds only the days that have come since, and leaves alone what somebody changed or deleted.
 */
final class DemoData {
    private static final List<String> SCRIPTS =
            List.of("/demo/people.sql", "/demo/events.sql", "/demo/tasks.sql", "/demo/focus.sql");

    private DemoData() {}

    /** @param issuer whose alice, bob and carol they are */
    static void load(DatabaseUrl database, String issuer) {
        try (Connection connection =
                DriverManager.getConnection(database.jdbc(), database.user(), database.password())) {
            connection.setAutoCommit(false);
            try (var setting = connection.prepareStatement("select set_config('chronos.issuer', ?, true)")) {
                setting.setString(1, issuer);
                setting.execute();
            }
            for (String script : SCRIPTS) {
                try (var statement = connection.createStatement()) {
                    statement.execute(read(script));
                }
            }
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new StartFailure("the demo data could not be loaded; start with --no-demo to do without", e);
        }
    }

    private static String read(String script) throws IOException {
        try (InputStream in = DemoData.class.getResourceAsStream(script)) {
            return new String(Objects.requireNonNull(in, script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
