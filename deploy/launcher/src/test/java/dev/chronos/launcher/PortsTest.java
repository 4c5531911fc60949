package dev.chronos.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chronos.launcher.process.StartFailure;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void any_ports_are_free_and_all_different() {
        Ports ports = Ports.choose(EnumSet.allOf(Port.class), Map.of(), true);

        assertThat(EnumSet.allOf(Port.class).stream().map(ports::of)).doesNotHaveDuplicates();
    }

    @Test
    void the_environment_wins_over_any() throws Exception {
        int free = free();

        Ports ports =
                Ports.choose(EnumSet.of(Port.GATEWAY, Port.REDIS), Map.of("CHRONOS_GATEWAY_PORT", "" + free), true);

        assertThat(ports.of(Port.GATEWAY)).isEqualTo(free);
    }

    @Test
    void a_taken_port_is_named_with_the_way_out() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Map<String, String> environment = Map.of("CHRONOS_REDIS_PORT", "" + taken.getLocalPort());

            assertThatThrownBy(() -> Ports.choose(Set.of(Port.REDIS), environment, false))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContainingAll(
                            "port " + taken.getLocalPort(), "Redis", "CHRONOS_REDIS_PORT", "--any-port");
        }
    }

    @Test
    void nonsense_and_doubles_are_refused() throws Exception {
        assertThatThrownBy(() -> Ports.choose(Set.of(Port.SMTP), Map.of("CHRONOS_SMTP_PORT", "70000"), false))
                .hasMessageContaining("CHRONOS_SMTP_PORT=70000");
        String free = "" + free();
        Map<String, String> twice = Map.of("CHRONOS_SMTP_PORT", free, "CHRONOS_MAIL_PORT", free);
        assertThatThrownBy(() -> Ports.choose(EnumSet.of(Port.SMTP, Port.MAIL), twice, false))
                .hasMessageContaining("given twice");
    }

    private static int free() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
