package dev.chronos.sharing.subscription.fetch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chronos.sharing.subscription.address.FeedRefused;
import dev.chronos.sharing.subscription.address.FeedUrl;
import dev.chronos.sharing.subscription.address.Gate;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hole for tests, and what an operator may close beside what is closed anyway. */
class ExemptionTest {
    private static final String HOLE = "chronos.subscriptions.exempt-addresses";

    @Test
    void it_is_closed_unless_opened_and_never_open_in_production() {
        assertThatThrownBy(() -> admit(Feeds.gate(config(), false), "https://127.0.0.1/", "127.0.0.1"))
                .isInstanceOf(FeedRefused.class);
        admit(Feeds.gate(config(HOLE, "127.0.0.1"), false), "https://127.0.0.1:4711/", "127.0.0.1");
        assertThatThrownBy(() -> Feeds.gate(config(HOLE, "127.0.0.1"), true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(HOLE);
    }

    @Test
    void it_is_as_wide_as_its_addresses() {
        var gate = Feeds.gate(config(HOLE, "127.0.0.1"), false);

        assertThatThrownBy(() -> admit(gate, "https://a.example/", "127.0.0.2")).isInstanceOf(FeedRefused.class);
        assertThatThrownBy(() -> admit(gate, "https://a.example/", "127.0.0.1", "10.0.0.1"))
                .isInstanceOf(FeedRefused.class);
        assertThatThrownBy(() -> admit(gate, "https://a.example:4711/", "127.0.0.1", "1.1.1.1"))
                .isInstanceOf(FeedRefused.class);
    }

    @Test
    void an_operators_own_networks_can_be_closed() {
        var gate = Feeds.gate(config("chronos.subscriptions.forbidden-networks", "1.1.1.0/24,2606:4700::/32"), true);

        admit(gate, "https://a.example/", "1.1.2.1");
        assertThatThrownBy(() -> admit(gate, "https://a.example/", "1.1.1.1")).isInstanceOf(FeedRefused.class);
        assertThatThrownBy(() -> admit(gate, "https://a.example/", "2606:4700::1"))
                .isInstanceOf(FeedRefused.class);
    }

    private static void admit(Gate gate, String url, String... addresses) {
        gate.admit(
                FeedUrl.parse(url),
                List.of(addresses).stream().map(ExemptionTest::address).toList());
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static FetchConfig config(String... pair) {
        var config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(FetchConfig.class);
        return (pair.length == 0 ? config : config.withDefaultValue(pair[0], pair[1]))
                .build()
                .getConfigMapping(FetchConfig.class);
    }
}
