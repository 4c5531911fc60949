package dev.chronos.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chronos.launcher.process.StartFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void nothing_given_means_demo_data_on_the_usual_ports() {
        assertThat(Options.parse()).isEqualTo(new Options(null, false, true, false, false));
    }

    @Test
    void every_option_is_understood() {
        assertThat(Options.parse("--fresh", "--no-demo", "--any-port", "--data", "x", "--help"))
                .isEqualTo(new Options(Path.of("x").toAbsolutePath(), true, false, true, true));
        assertThat(Options.parse("--data=y").data()).isEqualTo(Path.of("y").toAbsolutePath());
    }

    @Test
    void a_mistake_is_named() {
        assertThatThrownBy(() -> Options.parse("--frehs"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("--frehs");
        assertThatThrownBy(() -> Options.parse("--data"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("folder");
    }
}
