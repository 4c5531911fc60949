package dev.chronos.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real PostgreSQL, Redis, OpenID provider and mail sink; the services are fakes. */
class LauncherTest {
    // One for all tests, because unpacking PostgreSQL takes longer than any of them.
    @TempDir
    static Path repository;

    @BeforeAll
    static void build() throws Exception {
        for (Service service : Service.values()) {
            FakeService.build(repository, service);
        }
        Files.createDirectories(provider().getParent());
        Files.createSymbolicLink(
                provider(), Path.of("../openid/target").toAbsolutePath().normalize());
    }

    @AfterAll
    static void unlink() throws Exception {
        Files.delete(provider());
    }

    private static Path provider() {
        return repository.resolve("deploy/openid/target");
    }

    @Test
    void a_run_says_where_everything_is_and_leaves_nothing_when_it_stops() throws Exception {
        Map<String, String> env;
        try (Run run = Run.start(repository, Map.of("CHRONOS_SESSION_SECRET", "exported"), "--fresh")) {
            env = run.ready();

            assertThat(env.keySet()).contains(names());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(repository.resolve("data/env"))))
                    .isEqualTo("rw-------");
            assertThat(pids(env)).hasSize(8).allMatch(LauncherTest::isAlive);
            assertThat(rows(env, "select count(*) from \"users\"")).isEqualTo(3);
            assertThat(rows(env, "select count(*) from \"events\"")).isGreaterThan(200);
            assertThat(get(env.get("CHRONOS_MAIL_URL"))).isEqualTo("[]");
            assertThat(get(env.get("CHRONOS_ISSUER") + "/.well-known/openid-configuration"))
                    .contains("/chronos");
            assertThat(run.output()).contains("PostgreSQL 17", "Redis 7", "Chronos is ready", "alice, bob or carol");
        }

        assertThat(pids(env)).noneMatch(LauncherTest::isAlive);
        assertThat(filesIn("data")).doesNotContain("env", "lock", "processes");
        assertThat(told("presence-service")).contains("CHRONOS_PUSHER_SECRET").doesNotContain("DATABASE", "SESSION");
        assertThat(told("gateway")).contains("CHRONOS_SESSION_SECRET").doesNotContain("DATABASE", "PUSHER");
    }

    @Test
    void data_survive_a_restart_and_demo_data_come_once() throws Exception {
        long events;
        try (Run run = Run.start(repository, "--fresh")) {
            Map<String, String> env = run.ready();
            events = rows(env, "select count(*) from \"events\"");
            update(env, "update \"users\" set \"name\" = 'Alice Renamed' where \"email\" = 'alice@chronos.local'");
        }
        try (Run run = Run.start(repository)) {
            Map<String, String> env = run.ready();
            assertThat(rows(env, "select count(*) from \"events\"")).isEqualTo(events);
            assertThat(rows(env, "select count(*) from \"users\" where \"name\" = 'Alice Renamed'"))
                    .isOne();
        }
        try (Run run = Run.start(repository, "--fresh", "--no-demo")) {
            assertThat(rows(run.ready(), "select count(*) from \"users\"")).isZero();
        }
    }

    @Test
    void a_killed_launcher_is_cleaned_up_after() throws Exception {
        Run killed = Run.start(repository, "--no-demo");
        Map<String, String> before = killed.ready();
        killed.kill();

        try (Run run = Run.start(repository, "--no-demo")) {
            Map<String, String> after = newer(run, before);
            assertThat(pids(before)).noneMatch(LauncherTest::isAlive);
            assertThat(pids(after)).allMatch(LauncherTest::isAlive);
        }
    }

    @Test
    void a_killed_database_comes_back_though_its_pid_is_somebody_elses_by_now() throws Exception {
        try (Run run = Run.start(repository, "--no-demo")) {
            run.ready();
        }
        Path lock = repository.resolve("data/postgres/data/postmaster.pid");
        Files.writeString(lock, ProcessHandle.current().pid() + "\n/elsewhere\n1\n15432\n\n127.0.0.1\n");

        try (Run run = Run.start(repository, "--no-demo")) {
            assertThat(run.ready()).containsKey("CHRONOS_POSTGRES_PID");
        }
    }

    @Test
    void a_second_launcher_on_the_same_data_is_refused_in_one_line() throws Exception {
        try (Run run = Run.start(repository, "--no-demo")) {
            run.ready();
            try (Run second = Run.start(repository)) {
                assertThat(second.exitCode()).isOne();
                assertThat(second.output())
                        .contains("already runs on", "--data DIR")
                        .hasLineCount(1);
            }
            assertThat(filesIn("data")).contains("env", "lock");
        }
    }

    @Test
    void a_service_that_dies_during_start_is_named_with_its_last_words() throws Exception {
        Path broken = Files.createFile(Service.INSIGHTS.jar(repository).resolveSibling("broken"));

        try (Run run = Run.start(repository, "--no-demo")) {
            assertThat(run.exitCode()).isOne();
            assertThat(run.output())
                    .contains("insights-service ended during start with exit code 3", "insights-service.log")
                    .contains("| the fake is broken");
        } finally {
            Files.delete(broken);
        }
        assertThat(filesIn("data")).doesNotContain("env", "lock", "processes");
    }

    private static Map<String, String> newer(Run run, Map<String, String> before) throws Exception {
        Map<String, String> env = run.ready();
        for (int i = 0; i < 1_000 && env.equals(before); i++) {
            Thread.sleep(20);
            env = run.ready();
        }
        return env;
    }

    private static String[] names() {
        return Stream.of(
                        Stream.of("GATEWAY", "INSIGHTS", "SHARING", "PRESENCE")
                                .flatMap(s -> Stream.of(s + "_URL", s + "_MANAGEMENT_URL", s + "_PID")),
                        Stream.of("DATABASE_URL", "REDIS_URL", "ISSUER", "SMTP_URL", "MAIL_URL"),
                        Stream.of("PUSHER_APP_ID", "PUSHER_KEY", "PUSHER_SECRET"),
                        Stream.of("POSTGRES_PID", "REDIS_PID", "OPENID_PID", "LAUNCHER_PID"))
                .flatMap(names -> names)
                .map(name -> "CHRONOS_" + name)
                .toArray(String[]::new);
    }

    private static List<Long> pids(Map<String, String> env) {
        return env.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("_PID"))
                .map(entry -> Long.parseLong(entry.getValue()))
                .toList();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid)
                // A zombie has no program any more.
                .filter(process -> process.info().command().isPresent())
                .isPresent();
    }

    private static List<String> filesIn(String folder) throws Exception {
        try (Stream<Path> files = Files.list(repository.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String told(String service) throws Exception {
        return Files.readString(repository.resolve("data/logs/" + service + ".log"));
    }

    private static long rows(Map<String, String> env, String query) throws Exception {
        try (var connection = connect(env);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void update(Map<String, String> env, String sql) throws Exception {
        try (var connection = connect(env);
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static java.sql.Connection connect(Map<String, String> env) throws Exception {
        URI uri = URI.create(env.get("CHRONOS_DATABASE_URL"));
        String[] credentials = uri.getUserInfo().split(":", 2);
        String jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + uri.getPort() + uri.getPath();
        return DriverManager.getConnection(jdbc, credentials[0], credentials[1]);
    }

    private static String get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }
}
