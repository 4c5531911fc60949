package dev.chronos.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessListTest {
    private static final Duration GRACE = Duration.ofMillis(500);

    @TempDir
    Path folder;

    private Path file;
    private Children children;

    @BeforeEach
    void list() {
        file = folder.resolve("processes");
        children = new Children(new ProcessList(file), folder);
    }

    @Test
    void what_was_started_is_found_and_stopped_by_the_next_launcher_in_reverse_order() {
        Running first = children.start(sleep("first")).running();
        Running second = children.start(sleep("second")).running();

        List<String> stopped = new ProcessList(file).stopOrphans(GRACE);

        assertThat(stopped).containsExactly("second", "first");
        assertThat(List.of(first, second)).noneMatch(Running::isAlive);
        assertThat(file).doesNotExist();
    }

    @Test
    void a_process_that_got_the_pid_later_is_left_alone() throws IOException {
        Running other = children.start(sleep("other")).running();
        Files.writeString(
                file, new Running("gone", other.pid(), other.startedAt() - 60_000, Signal.TERM).line() + "\n");

        assertThat(new ProcessList(file).stopOrphans(GRACE)).isEmpty();

        assertThat(other.isAlive()).isTrue();
        other.stop(GRACE);
    }

    @Test
    void a_process_that_ignores_the_signal_is_killed() {
        List<String> deaf = List.of("sh", "-c", "trap '' TERM INT; while :; do sleep 0.1; done");
        Running running =
                children.start(new Command("deaf", deaf, Map.of(), Signal.INT)).running();

        running.stop(GRACE);

        assertThat(running.isAlive()).isFalse();
    }

    @Test
    void broken_lines_are_skipped() throws IOException {
        Files.writeString(file, "half a li\nx 1 2 HUP\n\n");

        assertThat(new ProcessList(file).stopOrphans(GRACE)).isEmpty();
    }

    @Test
    void nothing_starts_any_more_once_stopping_has_begun() {
        children.stopAll();

        assertThatThrownBy(() -> children.start(sleep("late"))).isInstanceOf(StartFailure.class);
    }

    @Test
    void a_missing_program_is_named() {
        assertThatThrownBy(() -> children.start(new Command("ghost", List.of("/no/such/program")))
                        .await(() -> false, Duration.ofSeconds(5)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("ghost");
    }

    private static Command sleep(String name) {
        return new Command(name, List.of("sleep", "60"));
    }
}
