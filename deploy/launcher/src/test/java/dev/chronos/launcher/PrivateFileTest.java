package dev.chronos.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
    private static final Map<String, String> VALUES =
            Map.of("URL", "postgresql://a:b@127.0.0.1:1/c?x=1&y=2", "ODD", "it's $HOME `id` \"q\" ; #");

    @TempDir
    Path folder;

    @Test
    void a_shell_reads_what_was_written() throws Exception {
        Path file = folder.resolve("env");
        PrivateFile.write(file, VALUES);

        Process shell = new ProcessBuilder("sh", "-c", ". " + file + "; printf '%s\\n' \"$URL\" \"$ODD\"").start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(VALUES.get("URL") + "\n" + VALUES.get("ODD") + "\n");
    }

    @Test
    void we_read_it_too_and_nobody_else() throws Exception {
        Path file = folder.resolve("env");
        PrivateFile.write(file, VALUES);

        assertThat(PrivateFile.read(file)).isEqualTo(VALUES);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void secrets_are_made_once_and_replaced_by_the_environment() throws Exception {
        Path file = folder.resolve("secrets");
        String made = Secrets.load(file, Map.of()).get("CHRONOS_SESSION_SECRET");

        assertThat(made).hasSize(32);
        assertThat(Secrets.load(file, Map.of()).get("CHRONOS_SESSION_SECRET")).isEqualTo(made);
        assertThat(Secrets.load(file, Map.of("CHRONOS_SESSION_SECRET", "mine")).get("CHRONOS_SESSION_SECRET"))
                .isEqualTo("mine");
    }
}
